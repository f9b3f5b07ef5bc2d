import type { Interface, Machine, Segment } from '../../shared/inventory/inventory.ts'

/** Kinds of things as a beginner reads them. */
export const machineWords: Record<Machine['kind'], string> = {
  host: 'this host',
  guest: 'VM',
  router: 'router',
  'lan-device': 'device',
}

export const interfaceWords: Record<Interface['kind']['value'], string> = {
  ethernet: 'Ethernet',
  wifi: 'Wi-Fi',
  'wifi-direct': 'Wi-Fi Direct (virtual)',
  'virtual-nic': 'virtual NIC',
  bridge: 'bridge',
  veth: 'virtual cable (veth)',
  vlan: 'VLAN',
  tunnel: 'tunnel',
  loopback: 'loopback',
  special: 'special adapter',
  other: 'other',
}

export const segmentWords: Record<Segment['kind'], string> = {
  'virtual-switch': 'virtual switch',
  bridge: 'bridge',
  lan: 'LAN',
  link: 'direct link',
}

export const systemWords = { windows: 'Windows', linux: 'Linux', macos: 'macOS' } as const
