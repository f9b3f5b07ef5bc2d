import type { Attachment } from '../../../../shared/inventory/inventory.ts'
import type { Source } from '../../../../shared/inventory/source.ts'
import { powershellWord } from '../../../../shared/reach/remedies/shell-words.ts'
import { guardWords, macWords, mirroringWords, vlanWords } from './port-setting-words.ts'

/** One setting of a Hyper-V port: in words with its sources, or not recorded. */
export interface PortSetting {
  name: string
  told?: { words: string; sources: readonly Source[] } | undefined
}

/** What is set at a guest's port, and the commands that would tell what was not recorded. `vm` is its name in Hyper-V. */
export function portSettings(port: Attachment, vm: string): { settings: PortSetting[]; commands: string[] } {
  const {
    trouble,
    dynamicMac,
    vlan,
    acls,
    aclSources,
    extendedAcls,
    macSpoofing,
    dhcpGuard,
    routerGuard,
    portMirroring,
  } = port
  const about = `-VMName ${powershellWord(vm)}`
  const guard = (name: 'macSpoofing' | 'dhcpGuard' | 'routerGuard') => {
    const set = port[name]
    return set && { words: guardWords(name, set.value), sources: set.sources }
  }
  const settings: PortSetting[] = [
    ...(trouble === undefined
      ? []
      : [{ name: 'status', told: { words: `${trouble.value}, says Hyper-V`, sources: trouble.sources } }]),
    ...(dynamicMac === undefined
      ? []
      : [{ name: 'MAC', told: { words: macWords(dynamicMac.value), sources: dynamicMac.sources } }]),
    { name: 'VLAN', told: vlan && { words: vlanWords(vlan.value), sources: vlan.sources } },
    { name: 'access list', told: acls && { words: listWords(acls.length), sources: aclSources ?? [] } },
    {
      name: 'extended list',
      told: extendedAcls && { words: listWords(extendedAcls.value.length), sources: extendedAcls.sources },
    },
    { name: 'MAC spoofing', told: guard('macSpoofing') },
    { name: 'DHCP guard', told: guard('dhcpGuard') },
    { name: 'router guard', told: guard('routerGuard') },
    {
      name: 'port mirroring',
      told: portMirroring && { words: mirroringWords[portMirroring.value], sources: portMirroring.sources },
    },
  ]
  const guards = [
    macSpoofing ? undefined : 'MacAddressSpoofing',
    dhcpGuard ? undefined : 'DhcpGuard',
    routerGuard ? undefined : 'RouterGuard',
    portMirroring ? undefined : 'PortMirroringMode',
  ].filter((property) => property !== undefined)
  const commands = [
    vlan ? undefined : `Get-VMNetworkAdapterVlan ${about}`,
    acls ? undefined : `Get-VMNetworkAdapterAcl ${about}`,
    extendedAcls ? undefined : `Get-VMNetworkAdapterExtendedAcl ${about}`,
    // The columns that name the adapter are there so that a recording of the output is understood.
    guards.length === 0
      ? undefined
      : `Get-VMNetworkAdapter ${about} | Format-List Name, IsManagementOs, VMName, SwitchName, MacAddress, ${guards.join(', ')}`,
  ].filter((command) => command !== undefined)
  return { settings, commands }
}

function listWords(rules: number): string {
  if (rules === 0) return 'none: nothing is forbidden at its port'
  return rules === 1 ? '1 rule, below' : `${rules} rules, below`
}
