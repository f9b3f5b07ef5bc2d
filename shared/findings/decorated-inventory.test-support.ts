import fc from 'fast-check'
import { type Attachment, Inventory } from '../inventory/inventory.ts'
import { anyInventory } from '../reach/any-inventory.test-support.ts'
import { sourced } from './findings.test-support.ts'

const optional = <T extends object>(fields: { [Key in keyof T]: fc.Arbitrary<T[Key]> }) =>
  fc.record(fields, { requiredKeys: [] })
const told = <T>(...values: T[]) => fc.constantFrom(...values.map(sourced))

const acl = fc.record({
  direction: fc.constantFrom('Both', 'Inbound'),
  action: fc.constantFrom('Allow', 'Deny', 'Meter'),
})
const extended = fc.record({
  direction: fc.constantFrom('in', 'out'),
  action: fc.constantFrom('allow', 'deny'),
  weight: fc.nat({ max: 3 }),
  sources: fc.constant(sourced(0).sources),
})
const port: fc.Arbitrary<Partial<Attachment>> = optional({
  acls: fc.array(acl, { maxLength: 2 }),
  extendedAcls: fc.array(extended, { maxLength: 3 }).map(sourced),
  vlan: told<NonNullable<Attachment['vlan']>['value']>(
    { mode: 'untagged' },
    { mode: 'access', vlan: 20 },
    { mode: 'trunk', native: 1, allowed: [] },
    { mode: 'private', type: 'isolated', primary: 5, secondary: 6 },
  ),
  macSpoofing: told(true, false),
  dhcpGuard: told(true, false),
  routerGuard: told(true, false),
  portMirroring: told<'none' | 'source' | 'destination'>('none', 'source', 'destination'),
})
const card = optional({
  kind: told('wifi', 'tunnel', 'special', 'ethernet'),
  mtu: told(1500, 1400, 9000),
  permanentMac: told('02:00:00:00:00:01', '00:11:22:33:44:55'),
  dhcpServer: told('10.0.0.1', '10.0.0.2'),
  networkCategory: told('Public', 'Private'),
})
const more = optional({
  dnsServers: fc.array(told('10.0.0.1', '8.8.8.8', '127.0.0.53', 'fec0::1'), { maxLength: 2 }),
  firewallProfiles: fc.constant(sourced([{ name: 'Public', enabled: true, sources: sourced(0).sources }])),
})

/** A name that would do harm where a shell took it for more than one word. */
export const HOSTILE = "a'; Remove-Item C:\\ -Recurse; '$(reboot)`\""

/** {@link anyInventory}, with what only findings look at; some names are hostile. */
export const decoratedInventory: fc.Arbitrary<Inventory> = fc
  .tuple(
    anyInventory,
    fc.array(port, { minLength: 1 }),
    fc.array(card, { minLength: 1 }),
    fc.array(more, { minLength: 1 }),
  )
  .map(([inventory, ports, cards, machines]) => {
    const draft = structuredClone(inventory)
    const next = <T>(items: readonly T[]) => {
      let count = 0
      return () => items[count++ % items.length]
    }
    const [aPort, aCard, aMachine] = [next(ports), next(cards), next(machines)]
    for (const { attachments } of draft.segments) for (const one of attachments) Object.assign(one, aPort())
    for (const machine of draft.machines) {
      Object.assign(machine, aMachine())
      if (machine.routes.length % 2 === 1) machine.name.value = HOSTILE
      for (const one of machine.interfaces) {
        Object.assign(one, aCard())
        if (one.addresses.length === 1) one.name = HOSTILE
      }
      for (const row of machine.neighbours)
        Object.assign(row, { interface: machine.interfaces[0]?.id, state: 'static' })
    }
    return Inventory.parse(draft)
  })
