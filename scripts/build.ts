// npm run build: the window and Electron's scripts, to dist/. Does nothing where the sources are those of the last build.
import { join } from 'node:path'
import { buildAll } from './build/build-all.ts'

// React's and others' development code is for people who develop React.
process.env['NODE_ENV'] = 'production'
await buildAll(join(import.meta.dirname, '..'), (line) => console.log(line))
