import { powershellWord, shellWord } from '../../reach/remedies/shell-words.ts'
import type { Member } from '../../topology/topology.ts'
import { takesPart } from '../broadcast-domains.ts'
import { defineFinding } from '../define-finding.ts'
import { nameList } from '../name-list.ts'
import { cmdlet } from '../references.ts'
import { interfaceSubject } from '../subject.ts'
import type { Surroundings } from '../surroundings.ts'
import { sharedMacs } from './shared-macs.ts'

/** Guests that were copied from one template with its MAC. One finding, however many. */
export const templateMac = defineFinding({
  code: 'template-mac',
  severity: 'error',
  title: 'Copied guests share one MAC address',
  checks: 'Copied guests have MAC addresses of their own',
  why: 'A copy of a virtual machine that keeps the template’s MAC address takes the others’ frames away, and gets the same address by DHCP.',
  reference: cmdlet('Set-VMNetworkAdapter', 'hyper-v'),
  find: (around) =>
    sharedMacs(around)
      .filter(({ areGuests }) => areGuests)
      .map(({ mac, members, domain }) => {
        const running = members.filter(takesPart)
        const later = running.length < 2 ? ' Not more than one of them runs now, so nothing is broken yet.' : ''
        return {
          ...(running.length < 2 ? { severity: 'warning' as const } : {}),
          sentence: `${members.length} guests on ${domain.segment.name.value} have the MAC address ${mac}: ${nameList(members.map(({ stack }) => stack.name))}.${later}`,
          subjects: members.map(({ interface: { id } }) => interfaceSubject(id)),
          sources: members.flatMap(({ interface: { id } }) => around.interfaces.get(id)?.interface.mac?.sources ?? []),
          remedies: remedies(around, members),
        }
      }),
})

function remedies({ host }: Surroundings, members: readonly Member[]) {
  const others = members.slice(1, 6)
  const title = 'Let each get a MAC address of its own, while it is switched off.'
  return [
    host?.os?.value === 'windows'
      ? {
          title,
          commands: others.map(
            ({ stack }) => `Set-VMNetworkAdapter -VMName ${powershellWord(stack.name)} -DynamicMacAddress`,
          ),
          ...(members.length > 6 ? { caution: 'The first five; the same for the others.' } : {}),
        }
      : {
          title,
          commands: others.slice(0, 1).map(({ stack }) => `virsh edit ${shellWord(stack.name)}`),
          caution: 'Take the line <mac address=…/> away: the next start draws one.',
        },
  ]
}
