import { defineFinding } from '../define-finding.ts'
import { nameList } from '../name-list.ts'
import { rfc } from '../references.ts'
import { machineSubject } from '../subject.ts'
import { groupsReadiness, groupUsers } from './asks-group.ts'

const GROUPS = ['224.0.0.251', 'ff02::fb']

/** A machine that tells names to everybody, on a network that it takes for a public one. */
export const mdnsPublic = defineFinding({
  code: 'mdns-public',
  severity: 'notice',
  title: 'Shows itself by mDNS on a public network',
  checks: 'Names and services are not told on public networks (mDNS)',
  why: 'By mDNS a machine tells everybody on the network its name and which services it has: at home that finds printers, in a café it shows strangers who is there.',
  reference: rfc(6762, '21'),
  readiness: (around) => {
    const isTold = around.inventory.machines.some(({ interfaces }) =>
      interfaces.some(({ networkCategory }) => networkCategory !== undefined),
    )
    const readiness = groupsReadiness(around)
    return readiness !== 'ready' || isTold ? readiness : { missing: ['Get-NetConnectionProfile'] }
  },
  find: (around) => {
    const users = groupUsers(around, GROUPS).flatMap(({ machine, rows }) => {
      const open = rows.filter(({ interface: id }) => {
        const one = around.interfaces.get(id ?? '')?.interface
        return one?.networkCategory?.value === 'Public' && one.uplink
      })
      return open.length === 0 ? [] : [{ machine, rows: open }]
    })
    if (users.length === 0) return []
    const on = users.flatMap(({ rows }) => rows.map(({ interface: id }) => around.called(id ?? '')))
    return [
      {
        sentence: `${nameList([...new Set(on)])} ${on.length === 1 ? 'is' : 'are'} on a public network, and mDNS (${users[0]?.rows[0]?.address}) is used there.`,
        subjects: users.map(({ machine }) => machineSubject(machine.id)),
        sources: users.flatMap(({ rows }) =>
          rows.flatMap(({ sources, interface: id }) => [
            ...sources,
            ...(around.interfaces.get(id ?? '')?.interface.networkCategory?.sources ?? []),
          ]),
        ),
        remedies: [
          {
            title: 'Let the firewall drop it on public networks.',
            commands: ["Set-NetFirewallRule -Name 'MDNS-In-UDP-Public-Active' -Enabled False"],
            caution: 'In an elevated PowerShell.',
          },
        ],
      },
    ]
  },
})
