import type { Segment } from '../../../shared/inventory/inventory.ts'
import { DataTable } from '../../controls/table/DataTable.tsx'
import type { TableColumn, TextColumn } from '../../controls/table/table-column.ts'
import { useInventory } from '../../state/use-analysis.ts'
import { Empty } from '../Empty.tsx'
import panel from '../Panel.module.css'
import { yesNo } from '../yes-no.ts'
import { extensionDoes, extensionPurpose } from './extension-purpose.ts'
import { extensionsRecorded } from './extensions-recorded.ts'

type Extension = Segment['extensions'][number]

const columns: TableColumn<Extension>[] = [
  {
    head: 'extension',
    sort: ({ name }) => name,
    cell: ({ name, vendor, version, extensionType }) => (
      <>
        {name}
        <div className={panel.muted}>{extensionPurpose(extensionType)}</div>
        <div className={panel.muted}>{extensionDoes(name)}</div>
        <div className={panel.muted}>{[vendor, version].filter(Boolean).join(' ')}</div>
      </>
    ),
  },
  { head: 'enabled', cell: ({ enabled }) => yesNo(enabled), sort: ({ enabled }) => yesNo(enabled) },
  { head: 'running', cell: ({ running }) => yesNo(running), sort: ({ running }) => yesNo(running) },
]

const text: TextColumn<Extension>[] = [
  { name: 'extension', of: ({ name }) => name },
  { name: 'what for', of: ({ extensionType }) => extensionPurpose(extensionType) },
  { name: 'vendor', of: ({ vendor }) => vendor },
  { name: 'version', of: ({ version }) => version },
  { name: 'enabled', of: ({ enabled }) => yesNo(enabled) },
  { name: 'running', of: ({ running }) => yesNo(running) },
]

/** What is built into the switch and looks at its frames, and whether it is at work. */
export function Extensions({ extensions }: Pick<Segment, 'extensions'>) {
  const isRecorded = extensionsRecorded(useInventory())
  if (extensions.length === 0) {
    return (
      <Empty>
        {isRecorded
          ? 'None: nothing is built into this switch.'
          : 'Not known: Get-VMSwitchExtension was not recorded for this switch.'}
      </Empty>
    )
  }
  return (
    <DataTable name="extensions" rows={extensions} columns={columns} text={text} sources={({ sources }) => sources} />
  )
}
