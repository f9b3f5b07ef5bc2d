import { firewallPackets } from '../../../../shared/inventory/firewall-packets.ts'
import type { Machine } from '../../../../shared/inventory/inventory.ts'
import type { FirewallProfile, FirewallRule } from '../../../../shared/inventory/windows-network.ts'
import { DataTable } from '../../../controls/table/DataTable.tsx'
import type { TableColumn, TextColumn } from '../../../controls/table/table-column.ts'
import { Sources } from '../../../evidence/Sources.tsx'
import panel from '../../Panel.module.css'
import { Section } from '../../Section.tsx'
import { yesNo } from '../../yes-no.ts'
import { WouldTell } from './WouldTell.tsx'

const profileColumns: TableColumn<FirewallProfile>[] = [
  { head: 'network', cell: ({ name }) => name, sort: ({ name }) => name },
  { head: 'on', cell: ({ enabled }) => yesNo(enabled), sort: ({ enabled }) => yesNo(enabled) },
  { head: 'comes in', cell: inbound, sort: inbound },
  { head: 'goes out', cell: outbound, sort: outbound },
]

const profileText: TextColumn<FirewallProfile>[] = [
  { name: 'network', of: ({ name }) => name },
  { name: 'on', of: ({ enabled }) => yesNo(enabled) },
  { name: 'comes in', of: inbound },
  { name: 'goes out', of: outbound },
]

const ruleColumns: TableColumn<FirewallRule>[] = [
  {
    head: 'rule',
    sort: ({ name }) => name,
    cell: (rule) => (
      <>
        {rule.name}
        <div className={`${panel.muted} ${panel.rule}`}>{firewallPackets(rule)}</div>
      </>
    ),
  },
  { head: 'then', cell: thenWords, sort: thenWords },
  { head: 'networks', cell: networksText, sort: networksText },
]

const ruleText: TextColumn<FirewallRule>[] = [
  { name: 'rule', of: ({ name }) => name },
  { name: 'packets', of: (rule) => firewallPackets(rule) },
  { name: 'then', of: thenWords },
  { name: 'networks', of: networksText },
]

/** Windows' own firewall: what happens by kind of network to what no rule is about, and the rules. */
export function WindowsFirewall({ firewallProfiles, firewallRules }: Machine) {
  const commands = [
    firewallProfiles ? undefined : 'Get-NetFirewallProfile -PolicyStore ActiveStore',
    firewallRules ? undefined : 'Get-NetFirewallRule -PolicyStore ActiveStore',
  ].filter((command) => command !== undefined)
  return (
    <Section title="Windows firewall">
      {firewallProfiles && (
        <DataTable
          name="firewall profiles"
          rows={firewallProfiles.value}
          columns={profileColumns}
          text={profileText}
          sources={({ sources }) => sources}
          note="by kind of network: what happens to what no rule is about"
        />
      )}
      {firewallRules?.value.length === 0 && (
        <p>
          No rule is set. <Sources sources={firewallRules.sources} />
        </p>
      )}
      {firewallRules && firewallRules.value.length > 0 && (
        <DataTable
          name="firewall rules"
          rows={firewallRules.value}
          columns={ruleColumns}
          text={ruleText}
          sources={({ sources }) => sources}
          note="a rule that blocks wins over one that allows"
        />
      )}
      <WouldTell commands={commands} />
    </Section>
  )
}

function inbound({ defaultInbound, inboundRules }: FirewallProfile): string {
  if (inboundRules === false) return 'block, whatever the rules allow'
  return defaultInbound === 'notConfigured' ? 'block' : (defaultInbound ?? 'not recorded')
}

function outbound({ defaultOutbound }: FirewallProfile): string {
  return defaultOutbound === 'notConfigured' ? 'allow' : (defaultOutbound ?? 'not recorded')
}

function thenWords({ action, direction, enabled }: FirewallRule): string {
  return `${action} ${direction}${enabled ? '' : ' (off)'}`
}

function networksText({ profiles }: FirewallRule): string {
  return profiles.length === 3 ? 'all' : profiles.join(', ')
}
