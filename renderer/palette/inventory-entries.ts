import { Cable, Cpu, Globe, Hash, Laptop, type LucideIcon, Network, Printer, Router, Waypoints } from 'lucide-react'
import { formWord } from '../../shared/inventory/guest-nature.ts'
import type { Interface, Inventory, Machine, Segment } from '../../shared/inventory/inventory.ts'
import { shownName } from '../../shared/inventory/shown-name.ts'
import { interfaceTitle } from '../panels/interface-title.ts'
import { machineWords, segmentWords } from '../panels/kind-words.ts'
import type { Entry } from './entry.ts'
import { goTo } from './go-to.ts'

const icons: Record<Machine['kind'], LucideIcon> = {
  host: Laptop,
  guest: Cpu,
  router: Router,
  'lan-device': Printer,
}

/** Everything in the picture that has a name or a number of its own. */
export function inventoryEntries(inventory: Inventory): Entry[] {
  return [
    ...inventory.machines.map(machineEntry),
    internet,
    ...inventory.segments.map(segmentEntry),
    ...inventory.machines.flatMap((machine) => machine.interfaces.flatMap((one) => interfaceEntries(machine, one))),
  ]
}

const internet: Entry = {
  id: 'machine:internet',
  kind: 'machine',
  name: 'Internet',
  detail: 'every public address',
  icon: Globe,
  run: (context) => goTo(context, { kind: 'internet' }),
}

function machineEntry(machine: Machine): Entry {
  const addresses = machine.interfaces
    .toSorted((a, b) => Number(b.uplink) - Number(a.uplink))
    .flatMap((one) => one.addresses.map(({ address }) => address))
  return {
    id: `machine:${machine.id}`,
    kind: 'machine',
    name: shownName(machine),
    detail: [
      machine.guest === undefined ? machineWords[machine.kind] : formWord(machine.guest.value.form),
      addresses.find((address) => address !== machine.name.value),
    ]
      .filter((one) => one !== undefined)
      .join(' · '),
    words: machine.aliases.map(({ value }) => value).join(' '),
    icon: icons[machine.kind],
    run: (context) => goTo(context, { kind: 'machine', id: machine.id }),
  }
}

function segmentEntry(segment: Segment): Entry {
  const prefixes = segment.prefixes.map(({ value }) => value)
  return {
    id: `segment:${segment.id}`,
    kind: segment.kind === 'virtual-switch' || segment.kind === 'bridge' ? 'switch' : 'network',
    name: segment.name.value,
    detail: [segmentWords[segment.kind], ...prefixes.filter((prefix) => prefix !== segment.name.value)].join(' · '),
    icon: segment.kind === 'lan' ? Network : Waypoints,
    run: (context) => goTo(context, { kind: 'segment', id: segment.id }),
  }
}

function interfaceEntries(machine: Machine, one: Interface): Entry[] {
  const owner = machine.name.value
  const title = interfaceTitle(one, machine)
  const open: Entry['run'] = (context) => goTo(context, { kind: 'interface', id: one.id })
  return [
    {
      id: `interface:${one.id}`,
      kind: 'interface',
      name: title,
      detail: owner,
      words: [one.name, ...one.aliases.map(({ value }) => value)].filter((name) => name !== title).join(' '),
      icon: Cable,
      run: open,
    },
    ...one.addresses.map(
      ({ address }): Entry => ({
        id: `address:${one.id} ${address}`,
        kind: 'address',
        name: address,
        detail: `${owner} · ${title}`,
        icon: Hash,
        run: (context) => goTo(context, { kind: 'machine', id: machine.id }, 'addresses'),
      }),
    ),
    ...(one.mac === undefined
      ? []
      : [
          {
            id: `mac:${one.id}`,
            kind: 'MAC',
            name: one.mac.value,
            detail: [owner, title, one.vendor].filter((word) => word !== undefined).join(' · '),
            icon: Hash,
            run: open,
          } satisfies Entry,
        ]),
  ]
}
