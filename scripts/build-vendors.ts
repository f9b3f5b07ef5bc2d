import { writeFile } from 'node:fs/promises'
import registry from 'oui-data' with { type: 'json' }
import { vendorTableText } from '../shared/net/vendor-table.ts'

// Writes assets/vendors/vendors.txt from the package oui-data; run it again after that package was updated.
await writeFile(new URL('../assets/vendors/vendors.txt', import.meta.url), vendorTableText(registry))
