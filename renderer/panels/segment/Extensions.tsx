import type { Segment } from '../../../shared/inventory/inventory.ts'
import { DataTable } from '../../controls/DataTable.tsx'
import { Sources } from '../../evidence/Sources.tsx'
import { Empty } from '../Empty.tsx'
import panel from '../Panel.module.css'
import { extensionPurpose } from './extension-purpose.ts'

/** What is built into the switch and looks at its frames, and whether it is at work. */
export function Extensions({ extensions }: Pick<Segment, 'extensions'>) {
  if (extensions.length === 0) {
    return <Empty>Not known: Get-VMSwitchExtension was not recorded for this switch.</Empty>
  }
  return (
    <DataTable
      name="extensions"
      columns={['extension', 'enabled', 'running']}
      text={extensions.map(({ name, enabled, running }) => [name, yesNo(enabled), yesNo(running)])}
    >
      <tbody>
        {extensions.map(({ name, vendor, version, extensionType, enabled, running, sources }) => (
          <tr key={name}>
            <td>
              {name}
              <div className={panel.muted}>{extensionPurpose(extensionType)}</div>
              <div className={panel.muted}>{[vendor, version].filter(Boolean).join(' ')}</div>
            </td>
            <td>{yesNo(enabled)}</td>
            <td>{yesNo(running)}</td>
            <td>
              <Sources sources={sources} />
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

function yesNo(value: boolean | undefined): string {
  return value === undefined ? 'not said' : value ? 'yes' : 'no'
}
