#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

// Compiled code is kept between runs: it saves half of the start-up.
enableCompileCache()

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`| head`) is no error. Windows has two words for it.
  if (error.code === 'EPIPE' || error.code === 'EOF') process.exit()
  process.stderr.write(`switchyard: What was to be printed can't be written: ${error.code ?? error.message}.\n`)
  process.exit(2)
})
// Nobody reads what went wrong: the exit status says it.
process.stderr.on('error', () => undefined)

const { main } = await import('./main.ts')
try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  // Expected errors are values: what comes here is a bug, and its stack is for those who look for it.
  const debug = process.env['SWITCHYARD_DEBUG'] === '1'
  const message = error instanceof Error ? (debug ? error.stack : error.message) : String(error)
  const advice = debug ? '' : ' (this is a bug; SWITCHYARD_DEBUG=1 shows where)'
  process.stderr.write(`switchyard: ${debug ? message : message?.split('\n')[0]}${advice}\n`)
  process.exitCode = 2
}
