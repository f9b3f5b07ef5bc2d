/** What a MAC’s first digits tell beside (or in place of) a vendor: which program or protocol makes such MACs. */
export interface MacMeaning {
  /** The MACs that begin so: hexadecimal digits between colons, as long as needed. */
  begins: string
  /** In a word or two: `Hyper-V`. */
  name: string
  /** One sentence for somebody who is new to networking. */
  sentence: string
  /** Where it is written. */
  source: string
}

const row = (begins: string, name: string, source: string, sentence: string): MacMeaning => ({
  begins,
  name,
  source,
  sentence,
})

const VM = (program: string) => `A virtual machine’s network card, made by ${program}.`
const SHARED = 'Several routers share this MAC and an address: another takes over when one fails.'

/** Makers of virtual cards, protocols that share a MAC, and groups; of two that fit the longer one counts. */
export const MAC_MEANINGS: readonly MacMeaning[] = [
  row(
    '00:15:5d',
    'Hyper-V',
    'Microsoft: Hyper-V MAC address range',
    `${VM('Hyper-V')} The host’s own virtual cards have such MACs, too.`,
  ),
  row('00:03:ff', 'Virtual PC', 'IEEE MA-L: Microsoft', VM('Microsoft’s older Virtual PC and Virtual Server')),
  row('00:50:56', 'VMware', 'VMware: MAC address assignment', VM('VMware (vCenter, or set by hand)')),
  row('00:0c:29', 'VMware', 'VMware: MAC address assignment', VM('VMware (ESXi, Workstation)')),
  row('00:05:69', 'VMware', 'IEEE MA-L: VMware', VM('an old VMware')),
  row('00:1c:14', 'VMware', 'IEEE MA-L: VMware', VM('VMware')),
  row('08:00:27', 'VirtualBox', 'Oracle: VirtualBox user manual', VM('VirtualBox')),
  row(
    '0a:00:27',
    'VirtualBox',
    'Oracle: VirtualBox user manual',
    'The host’s own card on a host-only network of VirtualBox.',
  ),
  row('52:54:00', 'QEMU/KVM', 'libvirt: domain XML', VM('QEMU (KVM, libvirt, Proxmox)')),
  row('00:16:3e', 'Xen', 'IEEE MA-L: Xensource', VM('Xen')),
  row('00:1c:42', 'Parallels', 'IEEE MA-L: Parallels', VM('Parallels')),
  row(
    '02:42',
    'Docker',
    'Docker: libnetwork',
    'A container’s card, or Docker’s bridge; older versions put the IPv4 address into the last four bytes.',
  ),
  row(
    '02:00:4c:4f:4f:50',
    'loopback adapter',
    'Npcap users’ guide; Microsoft KM-TEST',
    'An adapter without a network (“LOOP”): Npcap uses it to capture what the machine says to itself.',
  ),
  row('00:00:5e:00:01', 'VRRP', 'RFC 9568', SHARED),
  row('00:00:5e:00:02', 'VRRP', 'RFC 9568', SHARED),
  row('00:00:0c:07:ac', 'HSRP', 'RFC 2281', SHARED),
  row('00:00:0c:9f:f', 'HSRP', 'Cisco: HSRP version 2', SHARED),
  row('00:05:73:a0:0', 'HSRP', 'Cisco: HSRP for IPv6', SHARED),
  row('00:07:b4:00', 'GLBP', 'Cisco: GLBP', 'One of several routers that share an address and the work.'),
  row(
    '02:bf',
    'NLB',
    'Microsoft: Network Load Balancing',
    'Several Windows servers share this MAC and an address, and the work (unicast mode).',
  ),
  row(
    '03:bf',
    'NLB',
    'Microsoft: Network Load Balancing',
    'Several Windows servers share this MAC and an address, and the work (multicast mode).',
  ),
  row('ff:ff:ff:ff:ff:ff', 'broadcast', 'IEEE 802.3', 'Everybody on this cable or switch.'),
  row(
    '01:00:5e',
    'IPv4 multicast',
    'RFC 1112',
    'A group, no device: the last 23 bits are those of the group’s IPv4 address.',
  ),
  row(
    '33:33',
    'IPv6 multicast',
    'RFC 2464',
    'A group, no device: the last 32 bits are those of the group’s IPv6 address.',
  ),
  row(
    '01:80:c2:00:00:00',
    'spanning tree',
    'IEEE 802.1D',
    'Switches agree here on who passes on what, so that nothing runs in a circle.',
  ),
  row('01:80:c2:00:00:01', 'pause', 'IEEE 802.3', 'A machine asks the one at the other end of the cable to wait.'),
  row('01:80:c2:00:00:03', '802.1X', 'IEEE 802.1X', 'A machine shows at the port of a switch who it is.'),
  row('01:80:c2:00:00:0e', 'LLDP', 'IEEE 802.1AB', 'Devices tell the one at the other end of the cable who they are.'),
  row('01:80:c2', 'bridge group', 'IEEE 802.1D', 'A group that only switches listen to.'),
  row(
    '01:00:0c:cc:cc:cc',
    'CDP',
    'Cisco: CDP',
    'Cisco devices tell the one at the other end of the cable who they are.',
  ),
]
