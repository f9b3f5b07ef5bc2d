import { expect, test } from 'vitest'
import { hostname } from './hostname.ts'

const parse = (text: string) => hostname.parse(text, { command: 'hostname' })

test('one word is the name', () => {
  expect(parse('CC-Labs-2\r\n')).toEqual({ facts: [{ kind: 'host-name', name: 'CC-Labs-2', line: 1 }], unread: [] })
  expect(parse('C:\\Users\\me>hostname\r\nCC-Labs-2\r\n').facts).toMatchObject([{ name: 'CC-Labs-2', line: 2 }])
})

test('several words, and what follows, are not', () => {
  expect(parse('hostname: Name or service not known\n').facts).toEqual([])
  expect(parse('a\nb\n')).toMatchObject({ facts: [{ name: 'a' }], unread: [{ line: 2, text: 'b' }] })
})

test('hostname -I prints addresses, and is another command', () => {
  expect(hostname.answersTo('hostname -I')).toBe(false)
})
