import type { Interface, Inventory, Machine, Segment } from '../inventory/inventory.ts'

/** More names than this are counted in a sentence, not listed. */
const LISTED = 4

/** "a, b and c"; of many the first, and how many more. */
export function listed(words: readonly string[]): string {
  if (words.length > LISTED + 1) return `${words.slice(0, LISTED).join(', ')} and ${words.length - LISTED} more`
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}

/** Begins with a capital, where it does not begin with somebody's name. */
export function asSentence(text: string): string {
  return /^(?:the|everybody) /.test(text) ? `${text.charAt(0).toUpperCase()}${text.slice(1)}` : text
}

/** A machine in a sentence: a router of which only the place is known is "the router". */
export function called({ kind, name }: Machine): string {
  return kind === 'router' && /^router( \d+)?$/.test(name.value) ? `the ${name.value}` : name.value
}

const kinds: Record<Machine['kind'], string> = {
  host: 'host',
  guest: 'virtual machine',
  router: 'router',
  'lan-device': 'device',
}

export const kindWords = ({ kind }: Machine) => kinds[kind]

/** A network in a sentence: "Default Switch", "the home network". */
export function networkWords({ kind, name }: Segment): string {
  return kind === 'lan' ? `the ${name.value}` : name.value
}

/** Networks by id, for words about interfaces on them. */
export type Networks = ReadonlyMap<string, Segment>

export function networksOf(...inventories: readonly Inventory[]): Networks {
  return new Map(inventories.flatMap(({ segments }) => segments.map((one) => [one.id, one])))
}

/** A machine's interface: the machine alone, where it has no other; the host's card on a switch is called by the switch. */
export function interfaceWords(machine: Machine, one: Interface, networks: Networks = new Map()): string {
  const network = networks.get(one.segment ?? '')
  if (machine.kind === 'host' && network !== undefined && !network.external && network.kind !== 'link')
    return `${called(machine)}’s card on ${networkWords(network)} (${one.name})`
  const others = ({ id, kind }: Interface) => id !== one.id && kind.value !== 'loopback'
  return machine.interfaces.some(others) ? `${called(machine)}’s ${one.name}` : called(machine)
}
