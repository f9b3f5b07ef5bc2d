// node scripts/build-icons.ts: makes assets/icon/icon.ico and icon.png from icon.svg again.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildIcons } from './icon/build-icons.ts'
import { root } from './test/root.ts'

const folder = join(root, 'assets', 'icon')
for (const [name, bytes] of Object.entries(await buildIcons(folder))) writeFileSync(join(folder, name), bytes)
