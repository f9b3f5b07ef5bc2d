import { expect, test } from 'vitest'
import { labInventory } from '../../../shared/diagram/lab-inventory.fixture.ts'
import { address } from '../../../shared/net/address.ts'
import type { Hop } from '../../../shared/reach/verdict.ts'
import { ANY_PUBLIC } from '../../../shared/reach/walk/packet.ts'
import { buildTopology } from '../../../shared/topology/build-topology.ts'
import { packetWords } from './packet-words.ts'

const topology = buildTopology(labInventory({ guests: 2, devices: 1 }))
const words = (ends: Pick<Hop, 'source' | 'destination'>) =>
  packetWords(
    { number: 1, kind: 'route', machine: 'a', stack: 'a', sentence: '', evidence: [], assumptions: [], ...ends },
    topology,
  )

test('addresses that were seen are shown as they are', () => {
  expect(words({ source: address('10.1.0.20'), destination: address('10.1.0.1') })).toBe('packet: 10.1.0.20 → 10.1.0.1')
})

test('what stands for an address that nobody recorded is never shown as one', () => {
  const standIn = [...topology.stacks.values()].flatMap(({ name, interfaces }) =>
    interfaces.flatMap(({ addresses }) => addresses.filter(({ known }) => !known).map((held) => ({ name, ...held }))),
  )
  const wan = standIn.find(({ name }) => name === 'router')
  expect(wan && words({ source: wan.address })).toBe('packet: the public address of router → any public address')
  expect(words({ source: ANY_PUBLIC[4], destination: address('10.1.0.1') })).toBe(
    'packet: any public address → 10.1.0.1',
  )
})

test('a step without a packet has no words', () => {
  expect(words({})).toBeUndefined()
})
