import { managerWord } from '../../inventory/guest-nature.ts'
import type { Attachment, Machine } from '../../inventory/inventory.ts'
import type { Mark } from '../scene.ts'
import { machineMarks } from './machine-marks.ts'

/** What about a guest decides more than its name and address do. */
export function guestMarks(guest: Machine, ports: readonly Attachment[]): Mark[] {
  const acls = ports.reduce(
    (sum, { acls = [], extendedAcls }) => sum + acls.length + (extendedAcls?.value.length ?? 0),
    0,
  )
  const vlan = ports.flatMap((port) => vlanWords(port) ?? [])[0]
  const { form, manager } = guest.guest?.value ?? {}
  const container: Mark = {
    code: 'container',
    text: 'container',
    title: `A container${manager === undefined ? '' : ` of ${managerWord(manager)}`}: a part of the host with a network of its own.`,
  }
  return [
    ...(form === 'container' ? [container] : []),
    ...machineMarks(guest),
    ...(vlan === undefined
      ? []
      : [
          {
            code: 'vlan' as const,
            text: vlan,
            title: `Its port is in ${vlan}: it hears only those who are in it, too.`,
          },
        ]),
    ...(acls > 0
      ? [
          {
            code: 'acl' as const,
            text: 'ACL',
            title: `${acls} access list ${acls === 1 ? 'rule' : 'rules'} on its port.`,
          },
        ]
      : []),
    ...(ports.some(({ isolated }) => isolated === true)
      ? [
          {
            code: 'isolated' as const,
            text: 'isolated',
            title: 'Its port is isolated: the switch passes nothing between isolated ports.',
          },
        ]
      : []),
    ...(guest.forwarding[4]?.value === true
      ? [
          {
            code: 'forwarding' as const,
            text: 'forwards',
            title: 'It passes packets on from one of its networks to another.',
          },
        ]
      : []),
    ...(hasFirewall(guest)
      ? [{ code: 'firewall' as const, text: 'firewall', title: 'Its packet filter has rules of its own.' }]
      : []),
  ]
}

/** Rules that drop or reject something, or a policy that does: chains that only accept stop nobody. */
export function hasFirewall({ filters, firewallProfiles }: Machine): boolean {
  const stops = /"(?:drop|reject)"|\b(?:DROP|REJECT)\b/
  return (
    filters.some(
      ({ policy, hook, rules }) =>
        (policy === 'drop' && hook !== undefined) ||
        rules.some(({ words, expressions }) => stops.test(JSON.stringify(words ?? expressions))),
    ) || (firewallProfiles?.value ?? []).some(({ enabled }) => enabled === true)
  )
}

/** A VLAN that somebody asked for: every port of a Linux bridge is untagged in VLAN 1 by itself. */
function vlanWords({ vlan, vlans = [] }: Attachment): string | undefined {
  switch (vlan?.value.mode) {
    case 'access':
      return `VLAN ${vlan.value.vlan}`
    case 'trunk':
      return 'VLAN trunk'
    case 'private':
      return `private VLAN ${vlan.value.primary}`
  }
  const own = vlans.filter(({ from, to, untagged }) => !(from === 1 && to === 1 && untagged))
  const [first] = own
  if (first === undefined) return undefined
  return own.length > 1 || first.from !== first.to ? 'VLANs' : `VLAN ${first.from}`
}
