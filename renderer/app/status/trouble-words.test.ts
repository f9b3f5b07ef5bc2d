import { expect, test } from 'vitest'
import { labInventory } from '../../../shared/diagram/lab-inventory.fixture.ts'
import { troubleWords, unreadOf, unreadWords } from './trouble-words.ts'

const trouble = (code: string, command = '') => ({ machine: 'here', command, code, sentence: '…' })

test('troubles are counted by kind; without any there is nothing to say', () => {
  expect(troubleWords([])).toBeUndefined()
  expect(troubleWords([trouble('denied', 'nft list'), trouble('note')])).toBe('1 command could not be read · 1 note')
  expect(troubleWords([trouble('denied', 'a'), trouble('not-found', 'b'), trouble('failed')])).toBe(
    '2 commands could not be read · 1 trouble',
  )
})

const lab = {
  ...labInventory({ guests: 0, devices: 0 }),
  outputs: [
    {
      id: 'host/arp-a.txt',
      machine: 'host',
      command: 'arp -a',
      parser: 'arp',
      facts: 3,
      unread: [{ line: 7, text: '  ?? ' }],
    },
    { id: 'host/ver.txt', machine: 'host', command: 'ver', facts: 0, unread: [] },
    {
      id: 'host/nft.txt',
      machine: 'host',
      command: 'nft',
      facts: 0,
      unread: [],
      failure: { code: 'denied', sentence: '…' },
    },
  ],
}

test('unread rows have their place; an unknown command is one, a failed command is not', () => {
  expect(unreadOf(lab)).toEqual([
    { machine: 'LAB-HOST', command: 'arp -a', output: 'host/arp-a.txt', line: 7, text: '??' },
    { machine: 'LAB-HOST', command: 'ver', output: 'host/ver.txt', text: 'Switchyard does not know this command yet.' },
  ])
  expect(unreadWords(unreadOf(lab))).toBe('1 row, 1 command not understood')
  expect(unreadWords([])).toBeUndefined()
})

test('one cause that several commands have is told once, and all of them are counted', () => {
  expect(troubleWords([{ ...trouble('denied', 'Get-VM'), commands: 9 }])).toBe('9 commands could not be read')
})
