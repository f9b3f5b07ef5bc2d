import { expect, test } from 'vitest'
import { windowsGetHnsnetwork } from './windows-get-hnsnetwork.ts'

const read = (text: string) => windowsGetHnsnetwork.parse(text, { command: 'Get-HnsNetwork' })

test('reads a table whose subnets are cut off, as far as they were printed', () => {
  const { facts, unread } = read(
    [
      'Name Type Subnets',
      '---- ---- -------',
      'nat  nat  {@{AdditionalParams=; AddressPrefix=172.27.208.0/20; Flags=0; GatewayAddress=172.27.208.1; Healt...',
      'lab  ICS  {@{AdditionalParams=; AddressPrefix=172.18.96.0/20; Flags=0; GatewayAddress=172.18.9…',
    ].join('\n'),
  )
  expect(facts).toMatchObject([
    { name: 'nat', mode: 'nat', prefixes: ['172.27.208.0/20'], gateways: ['172.27.208.1'] },
    { name: 'lab', mode: 'ics', prefixes: ['172.18.96.0/20'], gateways: [] },
  ])
  expect(unread).toEqual([])
})

test('reads JSON in which subnets are objects, or their texts where ConvertTo-Json went no deeper', () => {
  const deep = {
    Name: 'WSL',
    Type: 'ICS',
    Subnets: [{ AddressPrefix: '172.24.16.0/20', GatewayAddress: '172.24.16.1' }],
  }
  const flat = { ...deep, Subnets: ['@{AddressPrefix=172.24.16.0/20; Flags=0; GatewayAddress=172.24.16.1; State=0}'] }
  const wanted = { name: 'WSL', prefixes: ['172.24.16.0/20'], gateways: ['172.24.16.1'] }
  expect(read(JSON.stringify([deep, flat])).facts).toMatchObject([wanted, wanted])
})

test('reads objects one after another, up to the next prompt; one that is cut off is told', () => {
  const one = (name: string) => JSON.stringify({ Name: name, Type: 'ICS', Subnets: [] }, null, 4)
  const whole = read(`${one('a')}\n${one('b')}\nPS C:\\> \n`)
  expect([whole.facts.length, whole.unread]).toEqual([2, []])
  const cut = read(`${one('a')}\n${one('b').slice(0, -3)}`)
  expect([cut.facts.length, cut.unread]).toMatchObject([1, [{ line: 6 }]])
})
