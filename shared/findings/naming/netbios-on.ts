import { defineFinding } from '../define-finding.ts'
import { nameList } from '../name-list.ts'
import { microsoft } from '../references.ts'
import { machineSubject } from '../subject.ts'

/** `0` asks the DHCP server, which seldom says anything; `1` is on, `2` off. */
const SETTING =
  /^hklm\\system\\(?:currentcontrolset|controlset\d+)\\services\\netbt\\parameters\\interfaces\\tcpip_\{[0-9a-f-]{36}\}\\netbiosoptions$/i

/** A Windows machine on which the name service of the 1980s was switched on by hand. */
export const netbiosOn = defineFinding({
  code: 'netbios-on',
  severity: 'notice',
  title: 'NetBIOS is switched on',
  checks: 'NetBIOS over TCP/IP is not switched on',
  why: 'Like LLMNR it asks everybody on the network for names and believes the first answer, and it tells everybody who asks the machine’s name and its users’. Nothing made since 2000 needs it.',
  reference: microsoft(
    'Disable NetBIOS over TCP/IP',
    'troubleshoot/windows-server/networking/disable-netbios-tcp-ip-using-dhcp',
  ),
  readiness: ({ inventory }) => {
    const windows = inventory.machines.filter(({ os, observed }) => observed && os?.value === 'windows')
    if (windows.length === 0) return 'not-here'
    return windows.some(({ settings }) => settings.some(({ key }) => SETTING.test(key)))
      ? 'ready'
      : {
          missing: [
            'reg query HKLM\\SYSTEM\\CurrentControlSet\\Services\\NetBT\\Parameters\\Interfaces /s /v NetbiosOptions',
          ],
        }
  },
  find: ({ inventory }) => {
    const on = inventory.machines.flatMap((machine) => {
      const settings = machine.settings.filter(({ key, value }) => SETTING.test(key) && value === '1')
      return settings.length === 0 ? [] : [{ machine, settings }]
    })
    if (on.length === 0) return []
    const cards = on.reduce((sum, { settings }) => sum + settings.length, 0)
    return [
      {
        sentence: `${nameList(on.map(({ machine }) => machine.name.value))} ${on.length === 1 ? 'has' : 'have'} NetBIOS over TCP/IP switched on, for ${cards} ${cards === 1 ? 'card' : 'cards'}.`,
        subjects: on.map(({ machine }) => machineSubject(machine.id)),
        sources: on.flatMap(({ settings }) => settings.flatMap(({ sources }) => sources)),
        remedies: [
          {
            title: 'Turn it off for all cards.',
            commands: [
              "Set-ItemProperty -Path 'HKLM:\\SYSTEM\\CurrentControlSet\\Services\\NetBT\\Parameters\\Interfaces\\Tcpip_*' -Name NetbiosOptions -Value 2",
            ],
            caution:
              'In an elevated PowerShell. Very old devices that are found by NetBIOS names only are then found by address.',
          },
        ],
      },
    ]
  },
})
