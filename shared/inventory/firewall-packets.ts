import type { FirewallRule } from './windows-network.ts'

/** Which packets a rule of the Windows firewall is about, in words; `nameOf` gives an interface's name by its id. */
export function firewallPackets(rule: FirewallRule, nameOf = lastOf): string {
  if (!rule.conditionsTold) return 'which packets it is about was not recorded'
  const { protocol, localPorts, remotePorts, localAddresses, remoteAddresses, icmpTypes } = rule
  const { interfaces, interfaceType, program, service } = rule
  const words = [
    protocol ?? 'any protocol',
    icmpTypes && `type ${icmpTypes.join(', ')}`,
    localPorts && `to port ${localPorts.join(', ')}`,
    remotePorts && `from port ${remotePorts.join(', ')}`,
    localAddresses && `at ${localAddresses.join(', ')}`,
    remoteAddresses && `with ${remoteAddresses.join(', ')}`,
    interfaces && `on ${interfaces.map(nameOf).join(', ') || 'an interface that is not there'}`,
    interfaceType && `on ${interfaceType} interfaces`,
    program && `of ${program}`,
    service && `service ${service}`,
  ]
  return words.filter(Boolean).join(', ')
}

/** Ids are `<machine>#<name>`. */
const lastOf = (id: string): string => id.slice(id.indexOf('#') + 1)
