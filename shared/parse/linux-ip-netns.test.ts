import { expect, test } from 'vitest'
import { fixtureText } from '../../tests/support/fixture-text.ts'
import { linuxIpNetns } from './linux-ip-netns.ts'
import { linuxIpNetnsJson } from './linux-ip-netns-json.ts'

const both = [
  { kind: 'namespace', name: 'db', id: 1 },
  { kind: 'namespace', name: 'web', id: 0 },
]

test('names and ids, from each of the ways to ask', () => {
  expect(
    linuxIpNetnsJson.parse(fixtureText('linux-lab/host/ip-netns.txt'), { command: 'ip -j netns list' }).facts,
  ).toMatchObject(both)
  expect(
    linuxIpNetns.parse(fixtureText('linux-commands/ip-netns-list.txt'), { command: 'ip netns list' }).facts,
  ).toMatchObject(both)
  const byId = both.toReversed()
  expect(
    linuxIpNetns.parse(fixtureText('linux-commands/ip-netns-list-id.txt'), { command: 'ip netns list-id' }).facts,
  ).toMatchObject(byId)
  expect(
    linuxIpNetnsJson.parse(fixtureText('linux-commands/ip-j-netns-list-id.txt'), { command: 'ip -j netns list-id' })
      .facts,
  ).toMatchObject(byId)
})

test('a namespace that nothing leads to has no id, and an id may have no name', () => {
  expect(linuxIpNetns.parse('lonely\nnsid 5\n', { command: 'ip netns' })).toEqual({
    facts: [{ kind: 'namespace', name: 'lonely', line: 1 }],
    unread: [],
  })
  expect(linuxIpNetnsJson.parse('[{"name":"lonely"},{"nsid":5}]', { command: 'ip -j netns' }).facts).toMatchObject([
    { name: 'lonely' },
  ])
})

test('a list is recognised by its ids, and prose that mentions one is not', () => {
  expect(linuxIpNetns.recognise('lonely\nweb (id: 0)\n')).toBe(true)
  expect(linuxIpNetns.recognise('nsid 0 (iproute2 netns name: web)\nnsid 5\n')).toBe(true)
  expect(linuxIpNetns.recognise('web (id: 0)\nis what the list said of it.\n')).toBe(false)
  expect(linuxIpNetns.recognise('nsid 0 is what it says\nof the first one.\n')).toBe(false)
})
