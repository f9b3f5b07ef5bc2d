import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** An Electron that ends so early has shown nothing: a library or its sandbox is missing. Milliseconds. */
const TOO_EARLY = 3_000

/** Runs the window until it is closed. Gives its exit status, or why it did not start. */
export function runElectron(
  path: string,
  built: string,
  words: readonly string[],
): Promise<{ status: number } | { because: string }> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const began = performance.now()
  return new Promise((resolve) => {
    const child = spawn(path, [join(built, 'electron', 'main.cjs'), ...words], { stdio: 'inherit', env })
    // Ctrl+C reaches the whole group: Electron ends by itself, and this process after it.
    const ignore = () => undefined
    const pass = () => child.kill('SIGTERM')
    process.on('SIGINT', ignore)
    process.on('SIGTERM', pass)
    const done = (result: { status: number } | { because: string }) => {
      process.off('SIGINT', ignore)
      process.off('SIGTERM', pass)
      resolve(result)
    }
    child.on('error', ({ message }) => done({ because: `Electron can't be started (${message})` }))
    child.on('exit', (code, signal) => {
      // 2 is Switchyard's own: what it was told to open can't be opened, and it has said so.
      const early =
        performance.now() - began < TOO_EARLY && code !== 0 && code !== 2 && signal !== 'SIGTERM' && signal !== 'SIGINT'
      if (early) done({ because: `Electron ended at once (${signal ?? `status ${code}`})` })
      else done({ status: code ?? 0 })
    })
  })
}
