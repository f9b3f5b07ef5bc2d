import type { FirewallProfileName, FirewallRuleFact } from '../facts/windows-fact.ts'
import { isCmdlet } from './command-words.ts'
import { protocolOf } from './ip-protocol.ts'
import { defineParser } from './parser.ts'
import { choiceOf, hasProperties, itemsOf, placeOf, printedOf, readRecords, textOf } from './powershell-records.ts'
import type { PowershellRecord } from './powershell-table.ts'
import { told } from './told.ts'

/** `Get-NetFirewallRule`, with the rows of its port, address, interface and application filters joined to each rule where they were recorded. */
export const windowsGetNetfirewallrule = defineParser({
  id: 'windows-get-netfirewallrule',
  title: 'Get-NetFirewallRule',
  noun: 'list of firewall rules',
  os: 'windows',
  answersTo: (command) => isCmdlet(command, 'Get-NetFirewallRule'),
  recognise: (text) =>
    hasProperties(text, 'DisplayName', 'Direction', 'Action') || hasProperties(text, 'Enabled', 'Direction', 'Action'),
  parse: (text) => readRecords(text, ruleOf),
})

const DIRECTIONS: Readonly<Record<string, 'in' | 'out'>> = { inbound: 'in', 1: 'in', outbound: 'out', 2: 'out' }
const ACTIONS: Readonly<Record<string, 'allow' | 'block'>> = { allow: 'allow', 2: 'allow', block: 'block', 4: 'block' }
const ENABLED: Readonly<Record<string, boolean>> = { true: true, 1: true, false: false, 2: false }
const PROFILES: readonly (readonly [FirewallProfileName, number])[] = [
  ['Domain', 1],
  ['Private', 2],
  ['Public', 4],
]

function ruleOf(record: PowershellRecord): FirewallRuleFact | undefined {
  const name = textOf(record, 'DisplayName', 'Name')
  const direction = choiceOf(record, DIRECTIONS, 'Direction')
  const action = choiceOf(record, ACTIONS, 'Action')
  if (name === undefined || direction === undefined || action === undefined) return undefined
  return {
    kind: 'firewall-rule',
    name,
    ...told({ id: textOf(record, 'InstanceID', 'Name') }),
    direction,
    action,
    ...told({ enabled: choiceOf(record, ENABLED, 'Enabled') }),
    profiles: profilesOf(record),
    conditionsTold: printedOf(record, 'Protocol') !== undefined,
    ...told({
      protocol: protocolOf(textOf(record, 'Protocol')),
      localPorts: unlessAny(record, 'LocalPort'),
      remotePorts: unlessAny(record, 'RemotePort'),
      localAddresses: unlessAny(record, 'LocalAddress'),
      remoteAddresses: unlessAny(record, 'RemoteAddress'),
      interfaceAliases: unlessAny(record, 'InterfaceAlias'),
      interfaceType: unlessAny(record, 'InterfaceType')?.[0],
      icmpTypes: unlessAny(record, 'IcmpType'),
      program: unlessAny(record, 'Program')?.[0] ?? unlessAny(record, 'Package')?.[0],
      service: unlessAny(record, 'Service')?.[0],
    }),
    ...placeOf(record),
  }
}

/** "Any" is all of them; the number that ConvertTo-Json prints in its place has a bit for each. */
function profilesOf(record: PowershellRecord): FirewallProfileName[] {
  const words = (printedOf(record, 'Profile') ?? '').toLowerCase()
  const bits = /^\d{1,10}$/.test(words) ? Number(words) : undefined
  const named = PROFILES.filter(([name, bit]) =>
    bits === undefined ? words.includes(name.toLowerCase()) : (bits & bit) !== 0,
  )
  return (named.length === 0 ? PROFILES : named).map(([name]) => name)
}

/** The items of a condition; `undefined` where there is none. */
function unlessAny(record: PowershellRecord, property: string): string[] | undefined {
  const items = itemsOf(record, property)
  return items.length === 0 || items.some((item) => /^any$/i.test(item)) ? undefined : items
}
