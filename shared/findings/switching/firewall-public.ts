import { powershellWord } from '../../reach/remedies/shell-words.ts'
import { defineFinding } from '../define-finding.ts'
import { nameList } from '../name-list.ts'
import { cmdlet } from '../references.ts'
import { interfaceSubject } from '../subject.ts'

/** The host’s firewall takes a virtual switch for a café’s network. */
export const firewallPublic = defineFinding({
  code: 'firewall-public',
  severity: 'notice',
  title: 'The host treats its guests’ network as a public one',
  checks: 'The host’s firewall knows its guests’ network',
  why: 'Windows takes a network that it does not know for a public one, as in a café, and answers nothing there: guests can’t ping the host, nor use its shares. It is safe so, and often the answer to “why doesn’t it reply?”.',
  reference: cmdlet('Set-NetConnectionProfile', 'netconnection'),
  readiness: ({ host, inventory }) => {
    if (host?.os?.value !== 'windows' || !inventory.segments.some(({ kind }) => kind === 'virtual-switch'))
      return 'not-here'
    const isTold = host.interfaces.some(({ networkCategory }) => networkCategory !== undefined)
    return isTold && host.firewallProfiles !== undefined
      ? 'ready'
      : { missing: ['Get-NetConnectionProfile', 'Get-NetFirewallProfile'] }
  },
  find: ({ host, inventory, called }) => {
    const profile = host?.firewallProfiles?.value.find(({ name }) => name === 'Public')
    if (host === undefined || profile?.enabled !== true || profile.defaultInbound === 'allow') return []
    const inside = new Set(
      inventory.segments.filter(({ kind, external }) => kind === 'virtual-switch' && !external).map(({ id }) => id),
    )
    const all = host.interfaces.filter(
      ({ segment, networkCategory }) => inside.has(segment ?? '') && networkCategory?.value === 'Public',
    )
    if (all.length === 0) return []
    return [
      {
        sentence: `${nameList(all.map(({ id }) => called(id)))} ${all.length === 1 ? 'counts' : 'count'} as public: the firewall lets nothing in from the guests there but what a rule allows.`,
        subjects: all.map(({ id }) => interfaceSubject(id)),
        sources: [...all.flatMap(({ networkCategory }) => networkCategory?.sources ?? []), ...profile.sources],
        remedies: [
          {
            title: 'To let guests ping the host, allow just that.',
            commands: all
              .slice(0, 3)
              .map(
                ({ name }) =>
                  `New-NetFirewallRule -DisplayName 'Switchyard: ping' -Direction Inbound -Action Allow -Protocol ICMPv4 -IcmpType 8 -InterfaceAlias ${powershellWord(name)}`,
              ),
            caution: 'In an elevated PowerShell.',
          },
        ],
      },
    ]
  },
})
