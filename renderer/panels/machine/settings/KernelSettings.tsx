import { Fragment } from 'react'
import type { Machine } from '../../../../shared/inventory/inventory.ts'
import { DataTable } from '../../../controls/table/DataTable.tsx'
import type { TableColumn, TextColumn } from '../../../controls/table/table-column.ts'
import panel from '../../Panel.module.css'
import { settingMeaning } from './setting-meaning.ts'

type Setting = Machine['settings'][number]

const columns: TableColumn<Setting>[] = [
  {
    head: 'setting',
    cell: ({ key }) => (isWorded(key) ? key : <SystemName name={key} />),
    sort: ({ key }) => key,
  },
  {
    head: 'value',
    cell: ({ key, value }) => (
      <>
        {isWorded(key) ? value : <code className={panel.rule}>{value}</code>}
        {settingMeaning(key, value) && <div className={panel.muted}>{settingMeaning(key, value)}</div>}
      </>
    ),
    sort: ({ value }) => value,
  },
]

const text: TextColumn<Setting>[] = [
  { name: 'setting', of: ({ key }) => key },
  { name: 'value', of: ({ value }) => value },
]

/** What is said in our words, as opposed to a name of the system's: `net.ipv4.ip_forward`, `HKLM\\…`. */
const isWorded = (key: string): boolean => key.includes(' ') && !key.startsWith('HK')

/** May break behind each part, so that no word of it is cut. */
function SystemName({ name }: { name: string }) {
  const parts = name.split(/(?<=[\\.])/)
  return (
    <code className={panel.rule}>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one name have no other key, and never move
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </code>
  )
}

/** Settings as the system printed them, by their own names. */
export function KernelSettings({ settings }: { settings: readonly Setting[] }) {
  return <DataTable name="settings" rows={settings} columns={columns} text={text} sources={({ sources }) => sources} />
}
