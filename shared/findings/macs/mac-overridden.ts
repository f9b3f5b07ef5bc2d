import { isLocallyAdministered } from '../../net/mac.ts'
import { powershellWord, shellWord } from '../../reach/remedies/shell-words.ts'
import { defineFinding } from '../define-finding.ts'
import { microsoft } from '../references.ts'
import { interfaceSubject } from '../subject.ts'

/** A card that goes by another MAC than its hardware’s. */
export const macOverridden = defineFinding({
  code: 'mac-overridden',
  severity: 'notice',
  title: 'A card does not use its own MAC address',
  checks: 'Network cards use the MAC address that they came with',
  why: 'The MAC address was changed by somebody, by a program, or by Windows’ “random hardware addresses”. Access lists and DHCP reservations go by it, so it is good to know.',
  reference: microsoft('Set-NetAdapter', 'powershell/module/netadapter/set-netadapter'),
  readiness: ({ host, inventory }) => {
    const known = inventory.machines.some((machine) =>
      machine.interfaces.some(({ permanentMac }) => permanentMac !== undefined),
    )
    // What is equal is not kept: that the command was recorded tells that it was looked at.
    const asked = inventory.outputs.some(({ command }) => /Get-NetAdapter\b(?!A|B)|ethtool|ip\b.*-d/i.test(command))
    return known || asked ? 'ready' : { missing: [host?.os?.value === 'linux' ? 'ip -d link' : 'Get-NetAdapter'] }
  },
  find: ({ inventory, called }) =>
    inventory.machines.flatMap((machine) => {
      const uses = new Map<string, number>()
      for (const { mac } of machine.interfaces)
        if (mac !== undefined) uses.set(mac.value, (uses.get(mac.value) ?? 0) + 1)
      return machine.interfaces.flatMap(({ id, name, mac, permanentMac, kind }) => {
        if (mac === undefined || permanentMac === undefined || mac.value === permanentMac.value) return []
        // The cards of a team, a bond or an External switch lend theirs to one another.
        if ((uses.get(mac.value) ?? 0) > 1 || machine.interfaces.some((one) => one.mac?.value === permanentMac.value))
          return []
        const random =
          kind.value === 'wifi' && isLocallyAdministered(mac.value)
            ? ' It looks like one drawn at random, as for a Wi-Fi network.'
            : ''
        const windows = machine.os?.value === 'windows'
        return [
          {
            sentence: `${called(id)} uses ${mac.value}; its own is ${permanentMac.value}.${random}`,
            subjects: [interfaceSubject(id)],
            sources: [...permanentMac.sources, ...mac.sources],
            remedies: [
              {
                title: 'To go back to its own:',
                commands: windows
                  ? [`Remove-NetAdapterAdvancedProperty -Name ${powershellWord(name)} -RegistryKeyword NetworkAddress`]
                  : [`ip link set dev ${shellWord(name)} address ${permanentMac.value}`],
                caution: 'The connection is cut for a moment, and the router may hand out another address.',
              },
            ],
          },
        ]
      })
    }),
})
