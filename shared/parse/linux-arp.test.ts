import { expect, test } from 'vitest'
import { fixtureText, sampleText } from '../../tests/support/fixture-text.ts'
import { linuxArp } from './linux-arp.ts'
import { linuxArpA } from './linux-arp-a.ts'

const parse = (text: string) => linuxArp.parse(text, { command: 'arp' })

test('ccl-vm-1 names its gateway instead of its address', () => {
  expect(parse(sampleText('cc-labs-2/boot-2/guests/ccl-vm-1/arp.txt'))).toEqual({
    facts: [
      {
        kind: 'neighbour',
        name: 'CC-Labs-2.mshome.net',
        mac: '00:15:5d:68:b3:e6',
        interface: 'eth0',
        state: 'C',
        line: 2,
      },
    ],
    unread: [],
  })
})

test('who did not answer has no MAC; what the machine answers for others is no neighbour', () => {
  const { facts, unread } = parse(fixtureText('linux-commands/arp-n.txt'))
  expect(unread).toEqual([])
  expect(facts).toMatchObject([
    { address: '10.77.0.10', mac: '02:00:00:00:00:10', state: 'CM', line: 2 },
    { address: '10.77.0.20', state: 'C' },
    { address: '192.168.5.1', mac: null, interface: 'uplink0' },
    { address: '10.77.0.33', mac: null, interface: 'br0' },
  ])
})

test('headings and words of another language change nothing', () => {
  const text = `Adresse                  Hardware-Typ Hardware-Adresse    Optionen Maske         Schnittstelle
gateway                  ether   00:50:56:f7:4a:fc   C                     ens33
10.0.0.9                         (unvollständig)                           ens33
`
  expect(parse(text)).toMatchObject({
    facts: [
      { name: 'gateway', line: 2 },
      { address: '10.0.0.9', mac: null, line: 3 },
    ],
    unread: [],
  })
})

test('only one line can be the headings', () => {
  const text = 'a b c d e f\ng h i j k l\n10.0.0.1 ether 00:50:56:f7:4a:zz C eth0\n'
  expect(parse(text).unread.map(({ line }) => line)).toEqual([2, 3])
})

test('arp -a: a question mark is no name', () => {
  const { facts, unread } = linuxArpA.parse(fixtureText('linux-commands/arp-a.txt'), { command: 'arp -a' })
  expect(unread).toEqual([])
  expect(facts).toHaveLength(4)
  expect(facts).toContainEqual({
    kind: 'neighbour',
    address: '10.77.0.10',
    mac: '02:00:00:00:00:10',
    interface: 'br0',
    state: 'PERM',
    line: expect.any(Number),
  })
  expect(linuxArpA.parse('? 10.0.0.1 at x on y\n', { command: 'arp -a' }).unread).toHaveLength(1)
})
