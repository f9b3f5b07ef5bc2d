import type { Interface, Inventory, Machine, Segment } from '../../shared/inventory/inventory.ts'
import { type Address, familyOf } from '../../shared/net/address.ts'
import { type Prefix, prefixOf } from '../../shared/net/prefix.ts'

/** Who plays which part in the lesson: looked up in the recording by what they are, never by name. */
export interface Cast {
  inventory: Inventory
  host: Machine
  guests: Machine[]
  /** A guest on which commands were run. */
  guest: Machine
  /** A running guest of which only others tell, and which has an address. */
  quietGuest: Machine
  router: Machine
  /** A machine of the home network on which commands were run. */
  other: Machine
  /** Hyper-V’s Default Switch, and the home network. */
  inside: Segment
  home: Segment
  /** The host’s own cards on the two. */
  hostInside: Interface
  hostAtHome: Interface
  /** A card of the host that gave itself an address. */
  selfAssigned: Interface
}

/** The cast of a recording. Its parts are looked for when they are asked for; one that is not there is a bug of the lesson. */
export function castOf(inventory: Inventory): Cast {
  const { machines, segments } = inventory
  const among = (kind: Machine['kind']) => machines.filter((machine) => machine.kind === kind)
  const hostOn = (segment: Segment) =>
    found(
      cast.host.interfaces.find((one) => one.segment === segment.id),
      `the host’s card on ${segment.name.value}`,
    )
  const cast: Cast = {
    inventory,
    guests: among('guest'),
    get host() {
      return found(
        machines.find(({ id }) => id === inventory.host),
        'the host',
      )
    },
    get guest() {
      return found(
        among('guest').find(({ observed }) => observed),
        'a guest that was looked into',
      )
    },
    get quietGuest() {
      return found(
        among('guest').find((one) => !one.observed && ipv4Of(one) !== undefined),
        'a guest that only others tell of',
      )
    },
    get router() {
      return found(among('router')[0], 'the router')
    },
    get other() {
      return found(
        among('lan-device').find(({ observed }) => observed),
        'another machine that was looked into',
      )
    },
    get inside() {
      return found(
        segments.find(({ defaultSwitch }) => defaultSwitch),
        'the Default Switch',
      )
    },
    get home() {
      return found(
        segments.find(({ kind }) => kind === 'lan'),
        'the home network',
      )
    },
    get hostInside() {
      return hostOn(cast.inside)
    },
    get hostAtHome() {
      return hostOn(cast.home)
    },
    get selfAssigned() {
      return found(
        cast.host.interfaces.find((one) => one.addresses.some(({ address }) => address.startsWith('169.254.'))),
        'a card of the host with a 169.254 address',
      )
    },
  }
  return cast
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the lesson looks for ${what}, and this recording has none`)
  return value
}

/** The IPv4 address that others reach it at, with its network; `undefined` where none is known. */
export function ipv4Of(of: Pick<Machine, 'interfaces'> | Interface): { address: Address; net: Prefix } | undefined {
  const interfaces = 'interfaces' in of ? of.interfaces : [of]
  for (const { addresses } of interfaces) {
    for (const { address, length } of addresses) {
      const usable = familyOf(address) === 4 && !address.startsWith('169.254.') && !address.startsWith('127.')
      if (usable && length !== undefined) return { address, net: prefixOf(address, length) }
    }
  }
  return undefined
}

/** The same where there certainly is one. */
export function addressOf(of: Pick<Machine, 'interfaces'> | Interface): { address: Address; net: Prefix } {
  return found(ipv4Of(of), 'an IPv4 address')
}

/** The other name of a card, by which Hyper-V knows it. */
export function cardName({ name, aliases }: Interface): string {
  return aliases[0]?.value ?? name
}
