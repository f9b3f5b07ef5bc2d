import { Tabs } from 'radix-ui'
import type { Machine } from '../../../shared/inventory/inventory.ts'
import { shownName } from '../../../shared/inventory/shown-name.ts'
import { useGlossary } from '../../glossary/use-glossary.ts'
import { inspectorTabs } from '../../state/remembered.ts'
import { useAnalysis } from '../../state/use-analysis.ts'
import { useSelection, useWindowStores } from '../../state/window-stores.tsx'
import { Page } from '../Page.tsx'
import { ReachSummary } from '../ReachSummary.tsx'
import { AddressesTab } from './AddressesTab.tsx'
import { EvidenceTab } from './EvidenceTab.tsx'
import styles from './MachinePage.module.css'
import { machineChips } from './machine-chips.ts'
import { NeighboursTab } from './NeighboursTab.tsx'
import { OverviewTab } from './OverviewTab.tsx'
import { ReachTab } from './ReachTab.tsx'
import { RoutesTab } from './RoutesTab.tsx'
import { SettingsTab } from './settings/SettingsTab.tsx'
import { TabStrip } from './TabStrip.tsx'

const tabs = {
  overview: { name: 'Overview', Body: OverviewTab },
  addresses: { name: 'Addresses', Body: AddressesTab },
  routes: { name: 'Routes', Body: RoutesTab },
  neighbours: { name: 'Neighbours', Body: NeighboursTab },
  reach: { name: 'Reach', Body: ReachTab },
  settings: { name: 'Settings', Body: SettingsTab },
  evidence: { name: 'Evidence', Body: EvidenceTab },
}

/** A machine: who it is, whom it reaches, and everything that is known of it. */
export function MachinePage({ machine }: { machine: Machine }) {
  const { segments } = useAnalysis()
  const { selection } = useWindowStores()
  const glossary = useGlossary()
  const tab = useSelection((state) => state.tab)
  const open = (value: string) => {
    const wanted = inspectorTabs.find((one) => one === value)
    if (wanted !== undefined) selection.getState().openTab(wanted)
  }
  return (
    <Page title={shownName(machine)} chips={machineChips(machine, segments)} onClose={selection.getState().clear}>
      <ReachSummary id={machine.id} />
      <Tabs.Root value={tab} onValueChange={open}>
        <TabStrip label={`What is known of ${shownName(machine)}`} open={tab}>
          {inspectorTabs.map((one) => (
            <Tabs.Trigger key={one} value={one} className={styles.tab} title={glossary?.entryOf(tabs[one].name)?.short}>
              {tabs[one].name}
            </Tabs.Trigger>
          ))}
        </TabStrip>
        {inspectorTabs.map((one) => {
          const { Body } = tabs[one]
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
