import { expect, test } from 'vitest'
import { sampleText } from '../../tests/support/fixture-text.ts'
import { windowsArp } from './windows-arp.ts'

const sample = sampleText('cc-labs-2/boot-2/host/arp-a.txt')
const parse = (text: string) => windowsArp.parse(text, { command: 'arp -a' })

test('the three tables of CC-Labs-2: 30 rows, each on the interface above it, whose index is hexadecimal', () => {
  const { facts, unread } = parse(sample)
  expect(unread).toEqual([])
  expect(facts).toHaveLength(30)
  expect(facts).toContainEqual({
    kind: 'neighbour',
    address: '192.168.41.109',
    mac: '00:15:5d:00:e5:01',
    interfaceAddress: '192.168.41.97',
    interfaceIndex: 24,
    state: 'static',
    line: 33,
  })
  expect(facts.map((fact) => fact.kind === 'neighbour' && fact.interfaceIndex)).toEqual([
    ...Array(7).fill(14),
    ...Array(14).fill(22),
    ...Array(9).fill(24),
  ])
})

test.each([
  ['Schnittstelle', 'Internetadresse       Physische Adresse     Typ', 'dynamisch'],
  ['Interface ', 'Adresse Internet      Adresse physique      Type', 'dynamique'],
  ['インターフェイス', 'インターネット アドレス 物理アドレス           種類', '動的'],
])('another language says the same: %s', (word, headings, state) => {
  const text = `\r\n${word}: 10.0.0.229 --- 0x16\r\n  ${headings}\r\n  10.0.0.1              48-f7-c0-ac-ee-46     ${state}\r\n`
  expect(windowsArp.recognise(text)).toBe(true)
  expect(parse(text)).toEqual({
    facts: [
      {
        kind: 'neighbour',
        address: '10.0.0.1',
        mac: '48:f7:c0:ac:ee:46',
        interfaceAddress: '10.0.0.229',
        interfaceIndex: 22,
        state,
        line: 4,
      },
    ],
    unread: [],
  })
})

test('nobody answered: the MAC is all zeros (-v), or there is none', () => {
  const text = `Interface: 10.0.0.229 --- 0x16
  Internet Address      Physical Address      Type
  10.0.0.7              00-00-00-00-00-00     invalid
  10.0.0.8                                    invalid
`
  expect(parse(text).facts).toMatchObject([
    { address: '10.0.0.7', mac: null, state: 'invalid' },
    { address: '10.0.0.8', mac: null, state: 'invalid' },
  ])
})

test('rows that are damaged are kept with their lines, and the others are read', () => {
  const { facts, unread } = parse(sample.replace('  10.0.0.63  ', '  10.0.0.999 ').replace('10.0.0.81', 'ten.0.0.81'))
  expect(facts).toHaveLength(28)
  expect(unread.map(({ line }) => line)).toEqual([15, 16])
})

test('“No ARP Entries Found” is no row, and not passed over', () => {
  expect(parse('No ARP Entries Found.\r\n')).toEqual({
    facts: [],
    unread: [{ line: 1, text: 'No ARP Entries Found.' }],
  })
})
