// node scripts/package-app.ts: builds, and lays out in dist/app what an installer wraps up (electron-builder.json says how).
import { join } from 'node:path'
import { buildAll } from './build/build-all.ts'
import { stageApp } from './package/stage-app.ts'
import { root } from './test/root.ts'

const folder = join(root, 'dist', 'app')
stageApp(root, await buildAll(root, (line) => process.stdout.write(`${line}\n`)), folder)
process.stdout.write(`${folder}\n`)
