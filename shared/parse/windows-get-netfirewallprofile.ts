import type { FirewallDefault, FirewallProfileFact, FirewallProfileName } from '../facts/windows-fact.ts'
import { isCmdlet } from './command-words.ts'
import { defineParser } from './parser.ts'
import { choiceOf, hasProperties, placeOf, readRecords } from './powershell-records.ts'
import type { PowershellRecord } from './powershell-table.ts'
import { told } from './told.ts'

/** `Get-NetFirewallProfile`: whether the firewall is on for each kind of network, and what it does by default. */
export const windowsGetNetfirewallprofile = defineParser({
  id: 'windows-get-netfirewallprofile',
  title: 'Get-NetFirewallProfile',
  noun: 'list of firewall profiles',
  os: 'windows',
  answersTo: (command) => isCmdlet(command, 'Get-NetFirewallProfile'),
  recognise: (text) =>
    hasProperties(text, 'Name', 'DefaultInboundAction') ||
    // Of these names, and nothing but on or off.
    (/^(?:Name\s*: )?(?:Domain|Private|Public)(?:\s|$)/m.test(text.slice(0, 4096)) &&
      hasProperties(text, 'Name', 'Enabled') &&
      !hasProperties(text, 'Action')),
  parse: (text) => readRecords(text, profileOf),
})

const NAMES: Readonly<Record<string, FirewallProfileName>> = { domain: 'Domain', private: 'Private', public: 'Public' }
/** GpoBoolean; where nothing is configured the firewall is on. */
const ENABLED: Readonly<Record<string, boolean>> = {
  true: true,
  1: true,
  notconfigured: true,
  2: true,
  false: false,
  0: false,
}
const ACTIONS: Readonly<Record<string, FirewallDefault>> = {
  notconfigured: 'notConfigured',
  0: 'notConfigured',
  allow: 'allow',
  2: 'allow',
  block: 'block',
  4: 'block',
}

function profileOf(record: PowershellRecord): FirewallProfileFact | undefined {
  const name = choiceOf(record, NAMES, 'Name', 'Profile')
  if (name === undefined) return undefined
  return {
    kind: 'firewall-profile',
    name,
    ...told({
      enabled: choiceOf(record, ENABLED, 'Enabled'),
      defaultInbound: choiceOf(record, ACTIONS, 'DefaultInboundAction'),
      defaultOutbound: choiceOf(record, ACTIONS, 'DefaultOutboundAction'),
      // Where nothing is configured they count.
      inboundRules: choiceOf(record, ENABLED, 'AllowInboundRules'),
    }),
    ...placeOf(record),
  }
}
