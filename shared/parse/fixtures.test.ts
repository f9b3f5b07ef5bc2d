import { describe, expect, test } from 'vitest'
import { fixturePaths, fixtureText } from '../../tests/support/fixture-text.ts'
import { commandOfFileName } from '../recording/command-of-file-name.ts'
import { neutralForm } from './neutral-form.ts'
import { parserOf, recognise } from './registry.ts'

/** Outputs with what they mean: of real machines that nobody here has seen (tests/fixtures/jc), and one of each form (tests/fixtures/forms). */
const outputs = ['jc', 'forms'].flatMap((folder) =>
  fixturePaths(folder)
    .filter((path) => !/\.(?:md|facts\.json)$/.test(path))
    .map((path) => `${folder}/${path}`),
)

/** FACTS.md: null equals absent, and addresses and gateways are sets. */
function comparable(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => comparable(item))
    return key === 'addresses' || key === 'gateways' ? items.map(String).sort() : items
  }
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).filter(([, member]) => member !== null)
  return Object.fromEntries(members.map(([name, member]) => [name, comparable(member, name)]))
}

/** Keys that the expectation lacks are free, at every depth. */
function onlyWhatIsAsked(actual: unknown, expected: unknown): unknown {
  if (Array.isArray(actual) && Array.isArray(expected)) {
    return actual.map((item: unknown, i) => onlyWhatIsAsked(item, expected[i]))
  }
  if (typeof actual !== 'object' || actual === null || typeof expected !== 'object' || expected === null) return actual
  const asked: Record<string, unknown> = { ...expected }
  const kept = Object.entries(actual).filter(([key]) => key in asked)
  return Object.fromEntries(kept.map(([key, value]) => [key, onlyWhatIsAsked(value, asked[key])]))
}

describe.each(outputs)('%s', (path) => {
  const text = fixtureText(path)
  const fileName = path.slice(path.lastIndexOf('/') + 1)
  const { command } = commandOfFileName(fileName)
  const expected: unknown = JSON.parse(fixtureText(path.replace(/\.\w+$/, '.facts.json')))

  test('says what it means', () => {
    const parser = parserOf(command, text)
    const { facts, unread } = parser?.parse(text, { command }) ?? { facts: [], unread: [] }
    const actual: unknown = neutralForm(facts)
    expect(unread).toEqual([])
    expect(comparable(onlyWhatIsAsked(actual, expected))).toEqual(comparable(expected))
  })

  test('is recognised without its command', () => {
    expect(recognise(text)?.noun).toBe(parserOf(command, text)?.noun)
  })
})
