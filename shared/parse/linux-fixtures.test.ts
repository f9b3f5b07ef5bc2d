import { describe, expect, test } from 'vitest'
import { fixturePaths, fixtureText } from '../../tests/support/fixture-text.ts'
import type { Fact } from '../facts/fact.ts'
import { commandOfFileName } from '../recording/command-of-file-name.ts'
import { parserOf, recognise } from './registry.ts'

/** One lab, asked in many ways (tests/fixtures/linux-lab/README.md). */
const outputs = fixturePaths('linux-commands').filter((path) => path.endsWith('.txt'))

function factsOf(path: string): Fact[] {
  const { command } = commandOfFileName(path.slice(path.lastIndexOf('/') + 1))
  const text = fixtureText(path)
  return parserOf(command, text)?.parse(text, { command }).facts ?? []
}

/** Without where they stand, which differs. */
function said(path: string, kind: Fact['kind']): object[] {
  return factsOf(path)
    .filter((fact) => fact.kind === kind)
    .map(({ line: _, endLine: _e, columns: _c, ...rest }) => rest)
}

describe.each(outputs)('%s', (path) => {
  const text = fixtureText(`linux-commands/${path}`)
  const { command } = commandOfFileName(path)

  test('every row is understood, by the parser of its command', () => {
    const parser = parserOf(command, text)
    expect(parser?.answersTo(command)).toBe(true)
    expect(parser?.parse(text, { command }).unread).toEqual([])
  })

  test('Windows line ends, a byte order mark, tabs, blank lines and a prompt change nothing', () => {
    const parser = parserOf(command, text)
    const pasted = `\ufeffme@lab:~$ ${command}\r\n${text.replaceAll('\n', ' \r\n')}\r\n\r\nme@lab:~$ `
    expect(parserOf(command, pasted)?.id).toBe(parser?.id)
    const { facts, unread } = parser?.parse(pasted, { command }) ?? { facts: [], unread: ['no parser'] }
    expect(unread).toEqual([])
    expect(facts).toEqual(
      parser?.parse(text, { command }).facts.map((fact) => ({
        ...fact,
        line: fact.line + 1,
        ...(fact.endLine === undefined ? {} : { endLine: fact.endLine + 1 }),
      })),
    )
  })
})

test('each is recognised without its command', () => {
  const alone = outputs.filter((path) => recognise(fixtureText(`linux-commands/${path}`)) === undefined)
  expect(alone).toEqual([])
})

describe('text and JSON of the same command say the same', () => {
  test.each<[string, string, Fact['kind'], string[]]>([
    ['ip-d-address.txt', 'ip-address.txt', 'address', []],
    // `ip -d` names the namespace where JSON has its number.
    ['ip-d-address.txt', 'ip-address.txt', 'interface', ['peerNamespaceId']],
    ['ip-d-link.txt', 'ip-link.txt', 'interface', ['peerNamespaceId']],
    ['ip-d-route-show-table-all.txt', 'ip-route.txt', 'route', []],
    ['ip-neigh.txt', 'ip-neigh.txt', 'neighbour', []],
    ['ip-rule.txt', 'ip-rule.txt', 'rule', ['other']],
    ['ip-6-rule.txt', 'ip-6-rule.txt', 'rule', []],
    ['ip-netns-list.txt', 'ip-netns.txt', 'namespace', []],
    ['bridge-link.txt', 'bridge-link.txt', 'interface', []],
    ['bridge-fdb.txt', 'bridge-fdb.txt', 'forwarding-entry', []],
  ])('%s and %s: %s', (asText, asJson, kind, but) => {
    const without = (facts: object[]): object[] =>
      facts.map((fact) => Object.fromEntries(Object.entries(fact).filter(([key]) => !but.includes(key))))
    const fromText = without(said(`linux-commands/${asText}`, kind))
    expect(fromText.length).toBeGreaterThan(0)
    expect(fromText).toEqual(without(said(`linux-lab/host/${asJson}`, kind)))
  })
})

test('pretty JSON gives lines, and JSON on one line columns; what is said is the same', () => {
  expect(said('linux-commands/ip-p-j-d-link.txt', 'interface')).toEqual(said('linux-lab/host/ip-link.txt', 'interface'))
  const pretty = fixtureText('linux-commands/ip-p-j-d-link.txt').split('\n')
  for (const { line, endLine } of factsOf('linux-commands/ip-p-j-d-link.txt')) {
    expect(pretty[line - 1]).toMatch(/\{ *$/)
    expect(pretty[(endLine ?? 0) - 1]).toMatch(/^ *\}/)
  }
})

test('the columns of a fact cut its own JSON object out of the line', () => {
  const lines = fixtureText('linux-lab/host/ip-address.txt').split('\n')
  for (const fact of factsOf('linux-lab/host/ip-address.txt')) {
    const object: unknown = JSON.parse((lines[fact.line - 1] ?? '').slice(...(fact.columns ?? [0, 0])))
    if (fact.kind === 'interface') expect(object).toMatchObject({ ifname: fact.name })
    if (fact.kind === 'address') expect(object).toMatchObject({ local: fact.address, prefixlen: fact.length })
  }
})
