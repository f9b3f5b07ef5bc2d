#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

// Compiled code is kept between runs: it saves half of the start-up.
enableCompileCache()

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

const { main } = await import('./main.ts')
process.exitCode = await main(process.argv.slice(2))
