import { defineFinding } from '../define-finding.ts'
import { nameList } from '../name-list.ts'
import { rfc } from '../references.ts'
import { machineSubject } from '../subject.ts'
import { groupsReadiness, groupUsers } from './asks-group.ts'

const GROUPS = ['224.0.0.252', 'ff02::1:3']
/** Group policy “Turn off multicast name resolution”. */
const LLMNR_POLICY = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\DNSClient'

/** A Windows machine that asks everybody on the network for names. */
export const llmnrOn = defineFinding({
  code: 'llmnr-on',
  severity: 'notice',
  title: 'Asks everybody for names (LLMNR)',
  checks: 'Names are not asked of everybody on the network (LLMNR)',
  why: 'For a name that DNS does not know, Windows asks everybody on the network and believes the first answer. Whoever answers falsely is sent the user’s sign-in (as a hash): a usual first step into a company’s network. At home it is rarely needed: DNS and mDNS do the same.',
  reference: rfc(4795, '5'),
  readiness: groupsReadiness,
  find: (around) => {
    const users = groupUsers(around, GROUPS).filter(({ machine }) => !isOff(machine.settings))
    if (users.length === 0) return []
    const on = users.flatMap(({ rows }) =>
      rows.map(({ interface: id }) => around.interfaces.get(id ?? '')?.interface.name ?? ''),
    )
    return [
      {
        sentence: `${nameList(users.map(({ machine }) => machine.name.value))} ${users.length === 1 ? 'has' : 'have'} LLMNR switched on: ${users.length === 1 ? 'it has' : 'they have'} sent to its group, ${users[0]?.rows[0]?.address}, by ${nameList([...new Set(on)])}.`,
        subjects: users.map(({ machine }) => machineSubject(machine.id)),
        sources: users.flatMap(({ rows }) => rows.flatMap(({ sources }) => sources)),
        remedies: [
          {
            title: 'Turn it off (group policy “Turn off multicast name resolution”).',
            commands: [`reg add "${LLMNR_POLICY}" /v EnableMulticast /t REG_DWORD /d 0 /f`],
            caution:
              'In an elevated PowerShell; it counts after the next boot. Machines that only LLMNR finds by name are then found by address, or by mDNS (name.local).',
          },
        ],
      },
    ]
  },
})

function isOff(settings: readonly { key: string; value: string }[]): boolean {
  const wanted = `${LLMNR_POLICY}\\EnableMulticast`.toLowerCase()
  return settings.some(({ key, value }) => key.toLowerCase() === wanted && value === '0')
}
