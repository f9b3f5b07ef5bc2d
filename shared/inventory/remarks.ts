import { isGroup, isLocallyAdministered } from '../net/mac.ts'
import type { Interface, Machine, Remark } from './inventory.ts'

/** Made by software: that their MACs are, too, goes without saying. */
const SOFTWARE: ReadonlySet<string> = new Set(['bridge', 'veth', 'virtual-nic', 'vlan', 'tunnel', 'loopback'])

/** What is worth saying about an interface, and whether it is a fault: each 169.254 has a cause. */
export function joinRemarks(machines: Machine[]): void {
  for (const machine of machines) {
    for (const one of machine.interfaces) {
      one.remarks.push(...[apipa(one), localMac(one)].filter((remark) => remark !== undefined))
    }
  }
}

function apipa(one: Interface): Remark | undefined {
  const held = one.addresses.find((address) => address.address.startsWith('169.254.'))
  if (held === undefined) return undefined
  const { sources } = held
  if (one.kind.value === 'special') {
    return {
      code: 'apipa-on-purpose',
      severity: 'info',
      sentence:
        'This adapter exists only to capture local traffic: it has no DHCP server, and a 169.254 address is right here.',
      sources: [...one.kind.sources, ...sources],
    }
  }
  if (one.kind.value === 'wifi-direct') {
    return {
      code: 'apipa-idle',
      severity: 'info',
      sentence: 'A virtual Wi-Fi adapter (Wi-Fi Direct) that is not in use: its 169.254 address is no fault.',
      sources: [...one.kind.sources, ...sources],
    }
  }
  if (one.up?.value === false || one.connected?.value === false) {
    return {
      code: 'apipa-unplugged',
      severity: 'info',
      sentence:
        'Not connected: with no cable or network there is no DHCP server to ask, so the machine gave itself a 169.254 address.',
      sources: [...(one.up?.sources ?? []), ...sources],
    }
  }
  if (one.up === undefined)
    return {
      code: 'apipa',
      severity: 'info',
      sentence: 'It gave itself a 169.254 address; whether it is connected was not recorded.',
      sources,
    }
  return {
    code: 'apipa',
    severity: 'warning',
    sentence:
      'Connected, but no DHCP server answered: it gave itself a 169.254 address and reaches only its own cable.',
    sources: [...(one.up?.sources ?? []), ...sources],
  }
}

function localMac(one: Interface): Remark | undefined {
  if (SOFTWARE.has(one.kind.value)) return undefined
  if (one.mac === undefined || isGroup(one.mac.value) || !isLocallyAdministered(one.mac.value)) return undefined
  return {
    code: 'mac-local',
    severity: 'info',
    sentence: 'Its MAC address is locally administered: made by software, so it names no vendor.',
    sources: one.mac.sources,
  }
}
