import { expect, test } from 'vitest'
import { fixtureText } from '../../tests/support/fixture-text.ts'
import { linuxBridgeFdb } from './linux-bridge-fdb.ts'
import { linuxBridgeFdbJson } from './linux-bridge-fdb-json.ts'

test('what the bridge learned and what is its own; addresses that devices listen to are left out', () => {
  const { facts, unread } = linuxBridgeFdbJson.parse(fixtureText('linux-lab/host/bridge-fdb.txt'), {
    command: 'bridge -j fdb',
  })
  expect(unread).toEqual([])
  const entries = facts.filter((fact) => fact.kind === 'forwarding-entry')
  expect(entries.map(({ port, state }) => [port, state])).toEqual([
    ['v-web', undefined],
    ['v-web', 'permanent'],
    ['v-db', undefined],
    ['v-db', 'permanent'],
    ['tap0', 'permanent'],
  ])
  expect(new Set(entries.map(({ bridge }) => bridge))).toEqual(new Set(['br0']))
})

test('a VLAN’s entries name it', () => {
  const text = '00:15:5d:00:e5:01 dev v-web vlan 20 master br0 static\nnonsense dev v-web\n'
  expect(linuxBridgeFdb.parse(text, { command: 'bridge fdb' })).toEqual({
    facts: [
      {
        kind: 'forwarding-entry',
        mac: '00:15:5d:00:e5:01',
        port: 'v-web',
        bridge: 'br0',
        vlan: 20,
        state: 'static',
        line: 1,
      },
    ],
    unread: [{ line: 2, text: 'nonsense dev v-web' }],
  })
})
