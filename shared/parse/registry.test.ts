import { expect, test } from 'vitest'
import { sampleText } from '../../tests/support/fixture-text.ts'
import { parserOf, parsers, recognise } from './registry.ts'

test('parsers have names of their own', () => {
  expect(new Set(parsers.map(({ id }) => id)).size).toBe(parsers.length)
})

test.each([
  '',
  '\n',
  'hello\n',
  '{}',
  '[]',
  '{"name":"switchyard","version":"0.1.0"}',
  '# Title\n\nSome words about 10.0.0.1.\n',
  'a,b,c\n1,2,3\n',
  'key : value\n'.repeat(12),
  'Name:            vboxnet0\nGUID:            0f1e\nDHCP:            Disabled\nMediumType:      Ethernet\n',
])('%j is not taken for the output of a command', (text) => {
  expect(recognise(text)).toBeUndefined()
})

test('one command line of several systems goes to the one whose shape the text has', () => {
  const windows = sampleText('cc-labs-2/boot-2/host/arp-a.txt')
  expect(parserOf('arp -a', windows)?.id).toBe('windows-arp')
  expect(parserOf('arp -a', '? (10.0.0.1) at 00:50:56:c0:00:08 [ether] on eth0\n')?.id).toBe('linux-arp-a')
  expect(parserOf('arp -a', '? (10.0.0.1) at 0:50:56:c0:0:8 on en0 ifscope [ethernet]\n')?.id).toBe('macos-arp')
})

test('an empty answer goes to the parser of the machine’s own system', () => {
  expect(parserOf('arp -a', '', 'linux')?.id).toBe('linux-arp-a')
  expect(parserOf('arp -a', '', 'windows')?.id).toBe('windows-arp')
  expect(parserOf('ip -j neigh show', '[]')?.parse('[]', { command: 'ip -j neigh show' })).toEqual({
    facts: [],
    unread: [],
  })
})
