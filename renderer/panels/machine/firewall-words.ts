import type { Machine } from '../../../shared/inventory/inventory.ts'

/** What is known of a machine's own firewall, in a line: of Linux' packet filter, or of Windows' own. */
export function firewallWords({
  filterRecorded,
  filters,
  firewallProfiles,
}: Pick<Machine, 'filterRecorded' | 'filters' | 'firewallProfiles'>): string {
  if (filterRecorded) return `recorded: ${filters.length} ${filters.length === 1 ? 'chain' : 'chains'}`
  if (firewallProfiles === undefined) return 'not recorded: taken to let in what arrives'
  const profiles = firewallProfiles.value
  const on = profiles.filter(({ enabled }) => enabled).map(({ name }) => name)
  if (on.length > 0) return `recorded: on for ${new Intl.ListFormat('en-GB').format(on)} networks`
  return profiles.every(({ enabled }) => enabled === false)
    ? 'recorded: off'
    : 'recorded; whether it is on, was not told'
}
