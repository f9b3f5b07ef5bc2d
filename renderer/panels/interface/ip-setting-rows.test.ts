import { expect, test } from 'vitest'
import { assumed, sourcedBy } from '../../../shared/inventory/seen.ts'
import { address } from '../../../shared/net/address.ts'
import { ipSettingRows } from './ip-setting-rows.ts'

const source = assumed('test', 'for the test')
const set = <T>(value: T) => sourcedBy(value, source)

test('what both families have is said once, and what they differ in for each', () => {
  const rows = ipSettingRows({
    networkCategory: set('Public' as const),
    ip: {
      4: { forwarding: set(true), weakHostSend: set(false), metric: set(25) },
      6: { forwarding: set(false), weakHostSend: set(false) },
    },
  })
  expect(rows.map(({ name, words }) => `${name}: ${words}`)).toEqual([
    'taken for: Public: a network nobody vouches for, so the firewall keeps most out',
    'forwarding: yes: it passes on what is for others (IPv4); no: what is for others is dropped (IPv6)',
    'weak host, sending: no: it sends from its own addresses only',
    'metric: 25 (IPv4), a part of that of each route through it',
  ])
  for (const { sources } of rows) expect(sources.length).toBeGreaterThan(0)
})

test('the gateways that a guest told of are listed, with what follows from them', () => {
  const [row] = ipSettingRows({ gateways: { 4: set([address('10.0.0.1'), address('10.0.0.2')]), 6: set([]) } })
  expect(row).toMatchObject({ name: 'gateways', words: expect.stringContaining('10.0.0.1, 10.0.0.2: told by') })
  const [none] = ipSettingRows({ gateways: { 4: set([]) } })
  expect(none).toMatchObject({ name: 'gateway', words: expect.stringMatching(/^none, as the guest tells/) })
})

test('whose network it is, how far Windows got by it, and who is asked for names; servers that nobody set are not among them', () => {
  const rows = ipSettingRows({
    networkName: set('Cafe'),
    connectivity: set({ 4: 'internet' as const, 6: 'no-traffic' as const }),
    dnsServers: [set(address('192.168.1.1')), set(address('fec0:0:0:ffff::1'))],
    dnsRegisters: set(false),
    ip: { 4: { dhcp: set(true) } },
  })
  expect(rows.map(({ name, words }) => `${name}: ${words}`)).toEqual([
    'network name: Cafe',
    'gets to: the internet (IPv4); nothing: no packet came back (IPv6), says Windows itself',
    'asks for addresses: yes: it takes the address that a DHCP server gives it (IPv4)',
    'DNS servers: 192.168.1.1',
    'DNS registration: no: its address is told to no DNS server',
  ])
})

test('what was not recorded is not said', () => {
  expect(ipSettingRows({})).toEqual([])
})
