import { expect, test } from 'vitest'
import { recognise } from './registry.ts'
import { windowsGetHnsendpoint } from './windows-get-hnsendpoint.ts'

const read = (rows: object[]) =>
  windowsGetHnsendpoint.parse(JSON.stringify({ items: rows }), { command: 'Get-HnsEndpoint' })
const hex = (digits: string) => digits.repeat(64).slice(0, 64)
const on = {
  Name: 'Ethernet',
  VirtualNetwork: '6a1d2f0c-8b7e-4c1b-9a55-0e6d7c8b9a10',
  VirtualNetworkName: 'nat',
  MacAddress: '00-15-5D-4E-34-A2',
  IPAddress: '172.27.215.14',
  PrefixLength: 20,
  State: 3,
}
const namesOf = (rows: object[]) => read(rows).facts.flatMap((fact) => (fact.kind === 'guest' ? [fact.name] : []))

test('a container is called by what its endpoint is called, else by its id’s first digits, and two are never called the same', () => {
  expect(
    namesOf([
      { ...on, SharedContainers: [hex('a1')] },
      { ...on, Name: 'web_nat', SharedContainers: [hex('b2'), hex('c3')] },
      // The same container on another network, and another of the same name.
      { ...on, Name: 'web_l2', SharedContainers: [hex('b2')] },
      { ...on, Name: 'web_nat', SharedContainers: [hex('d4')] },
      { ...on, Name: `cid-${hex('e5')}`, SharedContainers: [hex('f6')] },
    ]),
  ).toEqual(['a1a1a1a1a1a1', 'web_nat', 'web_nat', 'web_nat d4d4d4d4d4d4', 'e5e5e5e5e5e5'])
})

test('an endpoint that is joined to nothing is no container; nor is a VM’s; one of another host is nothing here', () => {
  const { facts, unread } = read([
    { ...on, State: 1, SharedContainers: [], Namespace: '2c094b9e-af3a-4dc1-97d8-821b68603d23' },
    { ...on, SharedContainers: null, VirtualMachine: '0FA2B3C4-D5E6-47F8-890A-1B2C3D4E5F60' },
    { ...on, IsRemoteEndpoint: true, SharedContainers: [hex('a1')] },
  ])
  expect(facts.map(({ kind }) => kind)).toEqual(['guest-adapter', 'guest-adapter'])
  expect(facts[1]).toMatchObject({ vmId: '0fa2b3c4-d5e6-47f8-890a-1b2c3d4e5f60' })
  expect(facts.some((fact) => 'guest' in fact)).toBe(false)
  expect(unread).toEqual([])
})

test('published ports: each policy of type NAT with both ports; by name or number of the protocol, and as texts that ConvertTo-Json cut off', () => {
  const nat = { Type: 'NAT', InternalPort: 80, ExternalPort: 8080, Protocol: 'TCP' }
  const ports = (Policies: unknown) =>
    read([{ ...on, SharedContainers: [hex('a1')], Policies }]).facts.flatMap((fact) =>
      fact.kind === 'published-port'
        ? [`${fact.protocol} ${fact.listenAddress} ${fact.listenPort} → ${fact.guestPort}`]
        : [],
    )
  expect(
    ports([
      { Type: 'L2Driver' },
      nat,
      { ...nat, Protocol: 17, VIP: '10.0.0.5' },
      // Not chosen yet; not whole; of another kind; not a port.
      { ...nat, ExternalPort: 0 },
      { Type: 'NAT', InternalPort: 81, Protocol: 'TCP' },
      { ...nat, Type: 'OutBoundNAT' },
      { ...nat, ExternalPort: 70_000 },
      { ...nat, Protocol: 'ICMP' },
    ]),
  ).toEqual(['tcp * 8080 → 80', 'udp 10.0.0.5 8080 → 80'])
  expect(ports(['@{Type=L2Driver}', '@{ExternalPort=8443; InternalPort=443; Protocol=6; Type=NAT}'])).toEqual([
    'tcp * 8443 → 443',
  ])
  expect(ports('nonsense')).toEqual([])
  expect(ports(undefined)).toEqual([])
})

test('it is told from a list of networks and from one of Hyper-V’s adapters, with or without the command', () => {
  expect(recognise(JSON.stringify([{ ...on, SharedContainers: [] }]))?.id).toBe('windows-get-hnsendpoint')
  expect(windowsGetHnsendpoint.answersTo('hnsdiag list endpoints -df')).toBe(true)
  expect(windowsGetHnsendpoint.answersTo('hnsdiag list networks -df')).toBe(false)
})
