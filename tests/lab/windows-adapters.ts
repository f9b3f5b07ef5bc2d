import { type GuestSpec, hostNumber, type LabSpec, type SwitchSpec, v6Network } from './lab-spec.ts'

/** A network adapter of a Windows host in a lab. */
export interface WindowsAdapter {
  index: number
  name: string
  mac: string
  guid: string
  /** The switch whose vNIC it is. */
  of?: SwitchSpec
  /** Leads to a LAN. */
  isUplink: boolean
  metric: number
  addresses: { address: string; length: number }[]
}

const hex = (number: number, digits: number): string => number.toString(16).padStart(digits, '0')
const guidOf = (index: number): string => `5c0a${hex(index, 4)}-1a2b-4c3d-8e4f-00155d0e0000`

export const NIC = { index: 5, name: 'Ethernet', mac: '00:2b:67:00:00:05', guid: guidOf(5) }

/** The adapters with IP: the NIC, or in its place the vNIC of the External switch; one vNIC for each switch that the host is on. */
export function adaptersOf(spec: LabSpec): WindowsAdapter[] {
  const external = spec.switches.find(({ kind }) => kind === 'external')
  const lan = { isUplink: true, metric: 25, addresses: [{ address: '10.66.0.2', length: 24 }] }
  const second = spec.host.secondUplink
  return [
    // A vNIC on an External switch takes over the NIC’s MAC.
    external === undefined ? { ...NIC, ...lan } : { ...vnic(spec, external), ...lan, mac: NIC.mac },
    ...(second === undefined
      ? []
      : [
          {
            index: 6,
            name: 'Ethernet 2',
            mac: '00:2b:67:00:00:06',
            guid: guidOf(6),
            isUplink: true,
            metric: second === 'better' ? 10 : 50,
            addresses: [{ address: '10.67.0.2', length: 24 }],
          },
        ]),
    ...spec.switches.filter(({ kind }) => kind !== 'external' && kind !== 'private').map((one) => vnic(spec, one)),
  ]
}

function vnic(spec: LabSpec, on: SwitchSpec): WindowsAdapter {
  const index = 20 + spec.switches.indexOf(on)
  return {
    index,
    name: `vEthernet (${on.name})`,
    mac: `00:15:5d:01:00:${hex(index, 2)}`,
    guid: guidOf(index),
    of: on,
    isUplink: false,
    metric: 15,
    addresses: [
      { address: `${on.network}.${hostNumber(on)}`, length: on.length },
      ...(spec.ipv6 ? [{ address: `${v6Network(on.network)}::1`, length: 64 }] : []),
    ],
  }
}

/** A guest’s place in the lab: its MACs and ids are made of it. */
export const numberOfGuest = ({ guests }: LabSpec, { name }: GuestSpec): number =>
  guests.findIndex((one) => one.name === name)

export const macOfAdapter = (guest: number, adapter: number): string =>
  `00:15:5d:02:${hex(guest, 2)}:${hex(adapter, 2)}`
