import { expect, test } from 'vitest'
import { sampleInventory } from '../../tests/support/sample-inventory.ts'
import { compare } from './compare.ts'
import type { Side } from './comparison.ts'

const first = sampleInventory('boot-1')
const second = sampleInventory('boot-2')
const there = compare(first, second, { before: 'boot-1', after: 'boot-2' })
const back = compare(second, first, { before: 'boot-2', after: 'boot-1' })

const rows = ({ sources }: Side) =>
  sources.flatMap((source) => (source.kind === 'seen' ? [`${source.output}:${source.line}`] : []))

test('the reboot reads as one story: the Default Switch has another network, and under it the host’s card and each guest', () => {
  const [story] = there.differences
  expect(story?.sentence).toBe(
    'Default Switch has another network: 192.168.41.96/28 instead of 172.17.214.160/28. Windows picks one anew when it starts.',
  )
  expect(story?.details.map(({ sentence }) => sentence)).toEqual([
    'CC-Labs-2’s card on Default Switch (eth2) has 192.168.41.97 instead of 172.17.214.161.',
    'CC-Labs-2’s card on Default Switch (eth2) has the MAC 00:15:5d:68:b3:e6 instead of 00:15:5d:35:af:70.',
    'CC-Labs-2’s eth2 is called Container NIC dee36933 instead of Container NIC 2cf575f1.',
    'ccl-vm-1 has 192.168.41.109; its address is not recorded in boot-1.',
    'primary has 192.168.41.102; its address is not recorded in boot-1.',
    'ccl-vm-1’s gateway is 192.168.41.97; not recorded in boot-1.',
  ])
})

test('the story has its evidence on both sides', () => {
  const [story] = there.differences
  expect(rows(story?.before ?? { said: null, recorded: false, sources: [] })).toContain('host/ip-address.txt:15')
  expect(rows(story?.after ?? { said: null, recorded: false, sources: [] })).toContain('host/ip-address_extract.txt:3')
})

test('besides, one guest was added, and nothing else is said to have changed', () => {
  expect(there.differences.slice(1).map(({ sentence }) => sentence)).toEqual([
    'Ubuntu 18.04.3 LTS is new: a virtual machine on Default Switch with 192.168.41.106.',
  ])
  expect(there.verdicts).toEqual([])
  expect(there.inBoth).toBe(5)
})

test('devices that only an ARP table of one boot tells of are not new: the other boot has no such table', () => {
  const [gap] = there.notRecorded
  expect(gap?.sentence).toBe(
    'Not recorded in boot-1, at least not whole: the ARP table of CC-Labs-2. Only boot-2 knows: 10.0.0.81, 10.0.0.128, 10.0.0.143, 10.0.0.178 and 2 more.',
  )
  expect(gap?.details.map(({ sentence }) => sentence)).toContain('the MAC of the router')
})

test('interfaces that are missing from a list of which rows were left out are not gone', () => {
  const list = there.notRecorded.find(({ sentence }) => sentence.includes('the list of addresses of CC-Labs-2'))
  expect(list?.sentence).toContain('Not recorded in boot-2, at least not whole')
  expect(list?.details.map(({ sentence }) => sentence)).toContain('CC-Labs-2’s interface wifi1')
})

test('the other way round it is the same story, and the guest is gone', () => {
  expect(back.differences.map(({ kind, sentence }) => [kind, sentence])).toEqual([
    [
      'network',
      'Default Switch has another network: 172.17.214.160/28 instead of 192.168.41.96/28. Windows picks one anew when it starts.',
    ],
    ['gone', 'Ubuntu 18.04.3 LTS is gone: it was a virtual machine on Default Switch with 192.168.41.106.'],
  ])
  expect(back.differences[0]?.details).toHaveLength(6)
  expect(back.notRecorded.length).toBe(there.notRecorded.length)
})

test('a boot does not differ from itself', () => {
  for (const one of [first, second]) {
    const { differences, verdicts, notRecorded } = compare(one, structuredClone(one))
    expect({ differences, verdicts, notRecorded }).toEqual({ differences: [], verdicts: [], notRecorded: [] })
  }
})

test('a machine is written in one way throughout, also where Windows writes its name in two cases', () => {
  for (const comparison of [back, there]) {
    const sentences = [...comparison.differences, ...comparison.notRecorded].flatMap(({ sentence, details }) => [
      sentence,
      ...details.map((one) => one.sentence),
    ])
    const spellings = new Set(sentences.flatMap((sentence) => sentence.match(/cc-labs-2/gi) ?? []))
    expect(spellings.size).toBe(1)
  }
})
