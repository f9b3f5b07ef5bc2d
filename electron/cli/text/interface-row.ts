import type { Interface, Machine } from '../../../shared/inventory/inventory.ts'
import { isLocallyAdministered } from '../../../shared/net/mac.ts'
import { isLinkLocal } from '../../../shared/net/scope.ts'
import type { Cell } from './paint.ts'

/** A machine on one network: its name, address, MAC, who made it, and how it is known. */
export function interfaceRow(machine: Machine, one: Interface, host: string): Cell[] {
  const name = machine.kind === 'host' ? `host ${machine.name.value}` : machine.name.value
  return [
    name,
    addressWords(one),
    one.mac?.value ?? '',
    [
      machine.kind === 'host' ? titleOf(one) : vendorWords(one),
      stateWords(one),
      machine.observed ? '' : knownFrom(one, host),
      powerWords(machine),
    ]
      .filter(Boolean)
      .join('; '),
  ]
}

/** One row for each interface of a machine that stands alone. */
export function nameRow(machine: Machine, host: string): Cell[][] {
  if (machine.interfaces.length === 0) return [[machine.name.value, '', '', powerWords(machine)]]
  return machine.interfaces.map((one) => interfaceRow(machine, one, host))
}

/** A row of the host's own list of interfaces. */
export function hostInterfaceRow(one: Interface): Cell[] {
  const uplink = one.uplink ? 'uplink: it holds the default route' : ''
  const words = [kindWords[one.kind.value], ...one.aliases.map(({ value }) => value), uplink, vendorWords(one)]
  return [one.name, stateWords(one) || 'up', addressWords(one), one.mac?.value ?? '', words.filter(Boolean).join('; ')]
}

const kindWords: Record<Interface['kind']['value'], string> = {
  ethernet: 'Ethernet',
  wifi: 'Wi-Fi',
  'wifi-direct': 'Wi-Fi Direct',
  'virtual-nic': 'the host’s own virtual NIC',
  bridge: 'bridge',
  veth: 'virtual cable',
  vlan: 'VLAN',
  tunnel: 'tunnel',
  loopback: 'loopback',
  special: 'special adapter',
  other: '',
}

const titleOf = ({ name, aliases }: Interface): string => [name, ...aliases.map(({ value }) => value)].join(' = ')

/** IPv4 first; of several addresses the first, and how many more there are. Link-local ones count only where there is nothing else. */
function addressWords(one: Interface): string {
  const [first, ...more] = tellingAddresses(one)
  if (first === undefined) return ''
  return `${first.address}${first.length === undefined ? '' : `/${first.length}`}${more.length === 0 ? '' : ` +${more.length}`}`
}

function vendorWords({ vendor, mac }: Interface): string {
  if (vendor !== undefined) return vendor
  return mac !== undefined && isLocallyAdministered(mac.value) ? 'locally administered MAC, so no vendor' : ''
}

function stateWords({ up, connected }: Interface): string {
  if (up?.value === false) return 'down'
  return connected?.value === false ? 'unplugged' : ''
}

function tellingAddresses({ addresses }: Interface): Interface['addresses'] {
  const sorted = addresses.toSorted((a, b) => Number(a.address.includes(':')) - Number(b.address.includes(':')))
  const telling = sorted.filter(({ address }) => !isLinkLocal(address))
  return telling.length > 0 ? telling : sorted
}

/** Where the address of a machine that nobody ran commands on was seen. */
function knownFrom(one: Interface, host: string): string {
  const [source] = tellingAddresses(one)[0]?.sources ?? one.sources
  if (source === undefined) return ''
  if (source.kind === 'assumed') return 'assumed'
  if (source.toldBy !== undefined) return 'told by the guest itself'
  return `seen in ${source.machine === host ? 'the host’s ' : ''}${source.noun}`
}

function powerWords({ power }: Machine): string {
  return power === undefined || power.value === 'running' || power.value === 'unknown' ? '' : power.value
}
