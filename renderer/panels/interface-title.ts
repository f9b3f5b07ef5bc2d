import type { Interface, Machine } from '../../shared/inventory/inventory.ts'

/** The name under which people know an interface: a vNIC of the host's and a capture adapter by the name that says what it is, any other as its system calls it. */
export function interfaceTitle({ kind, aliases, name }: Interface, { kind: owner }: Pick<Machine, 'kind'>): string {
  // Windows' own name of it names the switch; its driver's is the same for all.
  if (name.startsWith('vEthernet (')) return name
  const told = kind.value === 'special' || (owner === 'host' && kind.value === 'virtual-nic')
  // A guest's adapter is "Network Adapter" to Hyper-V, as is every other's: its own name tells more.
  return (told ? aliases[0]?.value : undefined) ?? name
}
