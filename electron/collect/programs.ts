/** What a program is asked for, in the words of a sentence, and the package that brings it. */
export interface Program {
  reads: string
  /** Absent for those that are not asked where they are not installed. */
  package?: string
  /** Who may ask it without being root. */
  rights?: { sentence: string; command: string }
}

/** Members of a group may: joining it, and logging in again, is what mends it. */
function groupOf(whose: string, group: string): Pick<Program, 'rights'> {
  const sentence = `${whose} are shown only to root and the group ${group}, whose members can do what root can: join it and log in again, or start Switchyard with sudo`
  return { rights: { sentence, command: `sudo usermod -aG ${group} "$USER"` } }
}

/** The programs that the collector starts. */
export const programs: Readonly<Record<string, Program>> = {
  ip: { reads: 'interfaces, addresses and routes', package: 'iproute2' },
  bridge: { reads: 'the ports of bridges', package: 'iproute2' },
  nft: { reads: 'the firewall', package: 'nftables' },
  'iptables-save': { reads: 'the firewall', package: 'iptables' },
  'ip6tables-save': { reads: 'the IPv6 firewall', package: 'iptables' },
  virsh: { reads: 'the VMs of libvirt and its networks', ...groupOf('libvirt’s VMs', 'libvirt') },
  docker: { reads: 'the containers of Docker and its networks', ...groupOf('Docker’s containers', 'docker') },
  podman: { reads: 'the containers of Podman and its networks' },
  lxc: { reads: 'the containers and VMs of LXD and its networks', ...groupOf('LXD’s containers and VMs', 'lxd') },
  incus: {
    reads: 'the containers and VMs of Incus and its networks',
    ...groupOf('Incus’s containers and VMs', 'incus-admin'),
  },
  cat: { reads: 'a file' },
  sysctl: { reads: 'kernel settings such as forwarding', package: 'procps' },
}
