import type { Inventory } from '../../inventory/inventory.ts'
import type { Nat } from '../../inventory/windows-network.ts'
import { familyOfPrefix, overlaps, type Prefix, parsePrefix } from '../../net/prefix.ts'
import { powershellWord } from './shell-words.ts'

/** An Internal switch with a network and a NAT of its own, which no restart changes, and a guest on it: to copy. */
export interface NatSwitch {
  commands: string[]
  caution: string
  natName: string
  /** What the guest is to be set to. */
  address: string
}

/** Made of a name and a network that nothing here uses. */
export function natSwitch(inventory: Inventory, guest: string): NatSwitch {
  const host = inventory.machines.find(({ id }) => id === inventory.host)
  const nats = host?.nats?.value ?? []
  const taken = new Set([...inventory.segments.map(({ name }) => name.value), ...nats.map(({ name }) => name)])
  const name = ['NAT', 'NAT 2', 'NAT 3'].find((one) => !taken.has(one)) ?? 'Own NAT'
  const network = freeNetwork(inventory)
  return {
    natName: name,
    address: `${network}.10`,
    commands: [
      `New-VMSwitch -Name ${powershellWord(name)} -SwitchType Internal`,
      `New-NetIPAddress -InterfaceAlias ${powershellWord(`vEthernet (${name})`)} -IPAddress ${network}.1 -PrefixLength 24`,
      `New-NetNat -Name ${powershellWord(name)} -InternalIPInterfaceAddressPrefix ${network}.0/24`,
      `Connect-VMNetworkAdapter -VMName ${powershellWord(guest)} -SwitchName ${powershellWord(name)}`,
    ],
    caution: `In an elevated PowerShell on the host. Nobody gives addresses there: in the guest set ${network}.10/24, the gateway ${network}.1 and a DNS server.${besideOtherNats(nats)}`,
  }
}

/** What to mind about one more NAT, to stand behind another sentence; nothing where there is none yet. */
export function besideOtherNats(nats: readonly Nat[]): string {
  const others = nats.filter(({ active }) => active !== false).map(({ name }) => name)
  return others.length === 0
    ? ''
    : ` Some versions of Windows serve one such NAT at a time; there is ${others.join(', ')}.`
}

/** Where to look, in turn. */
const CANDIDATES = ['192.168', '10.250', '172.30'].flatMap((begin) =>
  Array.from({ length: 50 }, (_, at) => `${begin}.${250 - at}`),
)

/** The first octets of a /24 that overlaps no network and no route that is known here. */
function freeNetwork({ segments, machines }: Inventory): string {
  const used = [
    ...segments.flatMap(({ prefixes }) => prefixes.map(({ value }) => value)),
    ...machines.flatMap(({ routes }) => routes.flatMap(({ destination }) => destination ?? [])),
  ].filter((prefix) => familyOfPrefix(prefix) === 4 && prefix !== '0.0.0.0/0')
  const isFree = (begin: string) => {
    const prefix: Prefix | undefined = parsePrefix(`${begin}.0/24`)
    return prefix !== undefined && !used.some((one) => overlaps(one, prefix))
  }
  return CANDIDATES.find(isFree) ?? '192.168.250'
}
