import type { Address } from '../net/address.ts'
import type { Mac } from '../net/mac.ts'
import type { Prefix } from '../net/prefix.ts'
import type { GuestManager } from './guest-fact.ts'
import type { Place } from './place.ts'

/** Names that a file gives to an address: `/etc/hosts`, and `hosts.ics`, where Windows writes down whom its Default Switch serves. */
export interface HostEntryFact extends Place {
  kind: 'host-entry'
  address: Address
  names: string[]
  /** `hosts.ics`: when the lease ends, as ISO 8601 without a zone: which clock it is by is not said. */
  until?: string
}

/** An address that a DHCP server gave, as the server or the client remembers it. */
export interface LeaseFact extends Place {
  kind: 'lease'
  address: Address
  length?: number
  /** Whose it is: told by the server. */
  mac?: Mac
  name?: string
  /** Where it is: told by the client. */
  interface?: string
  server?: Address
  gateways?: Address[]
  dnsServers?: Address[]
}

/** An adapter of a VM or a container, as libvirt, Docker, Podman, LXD, Incus or Windows (HNS) describe it. */
export interface GuestAdapterFact extends Place {
  kind: 'guest-adapter'
  /** Absent where the command was asked about one guest and its text does not name it; and of HNS’s endpoints that are no container’s. */
  guest?: string
  /** HNS: whose it is, where that is a VM. */
  vmId?: string
  manager?: GuestManager
  /** What the guest calls it: `eth0`. */
  name?: string
  mac?: Mac
  /** The interface on the host behind which it is: `vnet0`. */
  port?: string
  /** Of libvirt’s or Docker’s networks the one, or the bridge, that it is on. */
  network?: string
  networkId?: string
  addresses: { address: Address; length?: number }[]
  /** False: its cable is unplugged (libvirt: `<link state='down'/>`). */
  connected?: boolean
}

/** A virtual network of libvirt, Docker, Podman, LXD, Incus or Windows (HNS). */
export interface VirtualNetworkFact extends Place {
  kind: 'virtual-network'
  name: string
  id?: string
  manager?: GuestManager
  /** HNS: Hyper-V’s switch that it is. */
  switchId?: string
  switchName?: string
  bridge?: string
  /** The host's interface on whose network its guests are (macvlan, ipvlan, macvtap). */
  parent?: string
  /** libvirt’s forward mode, Docker’s driver, HNS’s type: `nat`, `route`, `bridge`, `macvlan`, `ics`, …; `isolated` where nothing is forwarded. */
  mode?: string
  prefixes: Prefix[]
  gateways: Address[]
}

/** A Linux distribution in WSL. Those of version 2 share one virtual machine, and so one network. */
export interface WslDistributionFact extends Place {
  kind: 'wsl-distribution'
  name: string
  /** As printed, in the user’s language. */
  state: string
  version: number
  isDefault?: boolean
}

/** A distribution of WSL that runs, by its name (`wsl --list --running --quiet`). */
export interface WslRunningFact extends Place {
  kind: 'wsl-running'
  name: string
}

/** A line of `.wslconfig` about the network: `networkingMode` = `mirrored`. */
export interface WslSettingFact extends Place {
  kind: 'wsl-setting'
  key: string
  value: string
}

/** The facts about others that a machine was given, or gave. */
export type GivenFact =
  | HostEntryFact
  | LeaseFact
  | GuestAdapterFact
  | VirtualNetworkFact
  | WslDistributionFact
  | WslRunningFact
  | WslSettingFact
