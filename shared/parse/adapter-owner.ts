import type { AdapterOwner } from '../facts/windows-fact.ts'
import { booleanOf, textOf } from './powershell-records.ts'
import type { PowershellRecord } from './powershell-table.ts'
import { told } from './told.ts'

/**
 * Whose adapter a row of Hyper-V's is about: in properties of its own, in those of its ParentAdapter, or in the words that
 * stand for that one: `VMNetworkAdapter (Name = 'Network Adapter', VMName = 'web')`.
 */
export function adapterOwner(record: PowershellRecord, asked?: string): AdapterOwner {
  const words = textOf(record, 'ParentAdapter') ?? ''
  const inWords = (key: string): string | undefined => new RegExp(`\\b${key} = '([^']{1,300})'`).exec(words)?.[1]
  const isInternal = /^VMInternalNetworkAdapter\b/.test(words) ? true : undefined
  return told({
    vmName: textOf(record, 'VMName', 'ParentAdapter.VMName') ?? inWords('VMName') ?? asked,
    managementOs:
      booleanOf(record, 'IsManagementOs') ?? booleanOf(record, 'ParentAdapter.IsManagementOs') ?? isInternal,
    adapterName: textOf(record, 'VMNetworkAdapterName', 'ParentAdapter.Name') ?? inWords('Name'),
    adapterId: textOf(record, 'ParentAdapterId', 'ParentAdapter.Id', 'VMNetworkAdapterId'),
  })
}
