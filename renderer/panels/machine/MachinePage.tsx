import { Tabs } from 'radix-ui'
import type { Machine } from '../../../shared/inventory/inventory.ts'
import { Callout } from '../../controls/Callout.tsx'
import { inspectorTabs } from '../../state/remembered.ts'
import { useAnalysis } from '../../state/use-analysis.ts'
import { useSelection, useWindowStores } from '../../state/window-stores.tsx'
import { machineWords, systemWords } from '../kind-words.ts'
import { Page } from '../Page.tsx'
import { reachSummary } from '../reach-summary.ts'
import { reachOf } from '../reach-of.ts'
import { AddressesTab } from './AddressesTab.tsx'
import { EvidenceTab } from './EvidenceTab.tsx'
import styles from './MachinePage.module.css'
import { NeighboursTab } from './NeighboursTab.tsx'
import { OverviewTab } from './OverviewTab.tsx'
import { ReachTab } from './ReachTab.tsx'
import { RoutesTab } from './RoutesTab.tsx'

const tabs = { overview: OverviewTab, addresses: AddressesTab, routes: RoutesTab, neighbours: NeighboursTab, reach: ReachTab, evidence: EvidenceTab }
const names = { overview: 'Overview', addresses: 'Addresses', routes: 'Routes', neighbours: 'Neighbours', reach: 'Reach', evidence: 'Evidence' }

/** A machine: who it is, whom it reaches, and everything that is known of it. */
export function MachinePage({ machine }: { machine: Machine }) {
  const analysis = useAnalysis()
  const { selection } = useWindowStores()
  const tab = useSelection((state) => state.tab)
  const { parties, reaches, reachedBy } = reachOf(analysis, machine.id)
  const summary = reachSummary({ id: machine.id, name: machine.name.value, kind: machine.kind }, parties, reaches, reachedBy)
  return (
    <Page title={machine.name.value} chips={chipsOf(machine)} onClose={selection.getState().clear}>
      <Callout>
        {summary.reaches} <strong>{summary.reachedBy}</strong>
      </Callout>
      <Tabs.Root value={tab} onValueChange={(value) => selection.getState().openTab(inspectorTabs.find((one) => one === value) ?? 'overview')}>
        <Tabs.List className={styles.tabs} aria-label={`What is known of ${machine.name.value}`}>
          {inspectorTabs.map((one) => (
            <Tabs.Trigger key={one} value={one} className={styles.tab}>
              {names[one]}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {inspectorTabs.map((one) => {
          const Body = tabs[one]
          return (
            <Tabs.Content key={one} value={one} className={styles.body}>
              <Body key={machine.id} machine={machine} />
            </Tabs.Content>
          )
        })}
      </Tabs.Root>
    </Page>
  )
}

function chipsOf({ kind, os, power, observed }: Machine): string[] {
  return [machineWords[kind], os && systemWords[os.value], power?.value, observed ? undefined : 'seen by others'].filter((chip) => chip !== undefined)
}
