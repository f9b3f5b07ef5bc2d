import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readVendorTable, type VendorOf } from '../../shared/net/vendor-table.ts'
import { assetsFolder } from '../station/assets-folder.ts'

let loading: Promise<VendorOf> | undefined

/** Whose a MAC is by the IEEE's registry (assets/vendors). The table is read once, when it is first asked for. */
export function loadVendors(): Promise<VendorOf> {
  loading ??= readFile(join(assetsFolder(), 'vendors', 'vendors.txt'), 'utf8').then(readVendorTable)
  return loading
}
