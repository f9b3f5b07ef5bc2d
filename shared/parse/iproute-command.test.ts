import { expect, test } from 'vitest'
import { iprouteCommand } from './iproute-command.ts'

test.each<[string, object]>([
  ['ip -j -d route show table all', { program: 'ip', object: 'route', words: ['table', 'all'] }],
  ['ip -6 -j -d rule show', { program: 'ip', object: 'rule', family: 6, words: [] }],
  ['ip -f inet6 a', { program: 'ip', object: 'address', family: 6, words: [] }],
  ['ip -n web -j link show', { program: 'ip', object: 'link', words: [] }],
  ['ip r', { program: 'ip', object: 'route', words: [] }],
  ['ip ru ls', { program: 'ip', object: 'rule', words: [] }],
  ['ip n', { program: 'ip', object: 'neigh', words: [] }],
  ['ip neighbour list', { program: 'ip', object: 'neigh', words: [] }],
  ['ip netns list-id', { program: 'ip', object: 'netns', words: [] }],
  ['bridge -j vlan', { program: 'bridge', object: 'vlan', words: [] }],
])('%s', (command, expected) => {
  expect(iprouteCommand(command)).toEqual(expected)
})

test.each([
  'ip',
  'ip monitor',
  'ip route get 1.1.1.1',
  'ip address add 10.0.0.1/8 dev eth0',
  'ip -br address',
  'ip -s',
  'arp -a',
])('%s is no question that is understood here', (command) => {
  expect(iprouteCommand(command)).toBeUndefined()
})
