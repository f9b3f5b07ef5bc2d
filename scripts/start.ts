// npm start: opens Switchyard, in Electron where it can run and else in the browser. Builds what is not yet built.
// --recording PATH (repeatable)  --moment ID  --no-lan  --sample  --browser  --port N  --no-open
import { enableCompileCache } from 'node:module'

// Compiled code is kept between runs: it saves a third of the start-up.
enableCompileCache()
process.env['NODE_ENV'] ??= 'production'
const { start } = await import('./start/start.ts')
process.exit(await start(process.argv.slice(2)))
