import type { PortProxyFact } from '../facts/windows-fact.ts'
import { parseAddress } from '../net/address.ts'
import { commandWords } from './command-words.ts'
import { defineParser, type ParsedText } from './parser.ts'
import { wordsOf } from './read-rows.ts'
import { firstLines, type TextLine, textLines } from './text-lines.ts'
import { unreadRow } from './unread-row.ts'

/** `netsh interface portproxy show all`, in any language: a heading with both families, then rows of four. */
export const windowsNetshPortproxy = defineParser({
  id: 'windows-netsh-portproxy',
  title: 'netsh interface portproxy show all',
  noun: 'list of port proxies',
  os: 'windows',
  answersTo: (command) => {
    const { program, words = [] } = commandWords(command) ?? {}
    return program === 'netsh' && words.some((word) => /^portproxy$/i.test(word))
  },
  recognise: (text) => {
    const lines = firstLines(text)
    return lines.some((line, index) => listenFamilyOf(line) !== undefined && lines.slice(index, index + 4).some(isRule))
  },
  parse,
})

/** `Listen on ipv4:             Connect to ipv6:`. */
function listenFamilyOf({ text }: TextLine): 4 | 6 | undefined {
  if (text.length > 200) return undefined
  const [listen, connect] = [...text.matchAll(/ipv([46])/gi)].map(([, family]) => family)
  return connect === undefined ? undefined : listen === '4' ? 4 : 6
}

const isRule = ({ text }: TextLine): boolean => /^-{4,80}(?: +-{4,80}){3}$/.test(text)

function parse(text: string): ParsedText {
  const parsed: ParsedText = { facts: [], unread: [] }
  let family: 4 | 6 | undefined
  let isInTable = false
  for (const line of textLines(text)) {
    const heading = listenFamilyOf(line)
    if (heading !== undefined) {
      family = heading
      isInTable = false
    } else if (isRule(line)) isInTable = true
    else if (family !== undefined && isInTable) {
      const fact = proxyOf(line, family)
      if (fact === undefined) parsed.unread.push(unreadRow(line))
      else parsed.facts.push(fact)
    } else if (family === undefined) parsed.unread.push(unreadRow(line))
  }
  return parsed
}

function proxyOf({ number, text }: TextLine, listenFamily: 4 | 6): PortProxyFact | undefined {
  const [listen = '', listenPort, target = '', connectPort, more] = wordsOf(text)
  const listenAddress = listen === '*' ? '*' : parseAddress(listen)
  const [own, other] = [portIn(listenPort), portIn(connectPort)]
  if (listenAddress === undefined || own === undefined || other === undefined || more !== undefined) return undefined
  const connectAddress = parseAddress(target)
  return {
    kind: 'port-proxy',
    listenFamily,
    listenAddress: listenAddress === '0.0.0.0' || listenAddress === '::' ? '*' : listenAddress,
    listenPort: own,
    ...(connectAddress === undefined ? { connectName: target } : { connectAddress }),
    connectPort: other,
    line: number,
  }
}

function portIn(text: string | undefined): number | undefined {
  const port = /^\d{1,5}$/.test(text ?? '') ? Number(text) : undefined
  return port !== undefined && port > 0 && port < 65_536 ? port : undefined
}
