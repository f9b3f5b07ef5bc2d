import { statSync } from 'node:fs'
import { join } from 'node:path'
import { loadVendors } from '../../electron/recordings/load-vendors.ts'
import { root } from '../../scripts/test/root.ts'
import { mac } from '../../shared/net/mac.ts'
import type { Measurement } from './measurement.ts'

const ROUNDS = 50

/** Whose MAC it is: what one look takes, and what the whole table takes on disk. */
export async function vendorLookup(times: number): Promise<Measurement[]> {
  const vendorOf = await loadVendors()
  const macs = Array.from({ length: 1000 }, (_, index) =>
    mac(((index * 0x9e3779b9) % 2 ** 46).toString(16).padStart(12, '0').replace(/^(.)./, '$10')),
  )
  const values = Array.from({ length: times }, () => {
    const begun = performance.now()
    for (let round = 0; round < ROUNDS; round += 1) for (const one of macs) vendorOf(one)
    return ((performance.now() - begun) / (ROUNDS * macs.length)) * 1000
  })
  const bytes = statSync(join(root, 'assets', 'vendors', 'vendors.txt')).size
  return [
    { name: 'vendor of a MAC', unit: 'µs', target: 1, values },
    { name: 'vendor table on disk', unit: 'MiB', target: 1.5, values: [bytes / 2 ** 20] },
  ]
}
