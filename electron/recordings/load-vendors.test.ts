import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import registry from 'oui-data' with { type: 'json' }
import { expect, test } from 'vitest'
import { mac } from '../../shared/net/mac.ts'
import { vendorTableText } from '../../shared/net/vendor-table.ts'
import { assetsFolder } from '../station/assets-folder.ts'
import { loadVendors } from './load-vendors.ts'

const tableText = () => readFile(join(assetsFolder(), 'vendors', 'vendors.txt'), 'utf8')

test.each([
  ['48:f7:c0:ac:ee:46', 'Vantiva USA LLC', 'the router of the sample'],
  ['f0:6e:0b:d2:aa:e8', 'Microsoft Corporation', 'the laptop’s own Wi-Fi'],
  ['00:15:5d:00:e5:01', 'Microsoft Corporation', 'a guest of Hyper-V'],
])('%s is from %s: %s', async (text, vendor) => {
  expect((await loadVendors())(mac(text))).toBe(vendor)
})

test.each([
  ['02:0f:b5:59:c9:40', 'a device of the sample’s LAN'],
  ['02:00:4c:4f:4f:50', 'the Npcap adapter'],
  ['f2:6e:0b:d2:ab:e9', 'Wi-Fi Direct, derived from Microsoft’s f0:6e:0b'],
])('%s is locally administered: no vendor is claimed for %s', async (text) => {
  expect((await loadVendors())(mac(text))).toBeUndefined()
})

test('the table is that of the installed registry (otherwise: node scripts/build-vendors.ts)', async () => {
  expect((await tableText()) === vendorTableText(registry)).toBe(true)
})

test('the table stays below 1.5 MiB', async () => {
  expect(Buffer.byteLength(await tableText())).toBeLessThan(1.5 * 1024 * 1024)
})
