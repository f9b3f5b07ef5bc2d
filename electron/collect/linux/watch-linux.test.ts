import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, onTestFinished, test, vi } from 'vitest'

const program = `import { watchLinux } from ${JSON.stringify(new URL('watch-linux.ts', import.meta.url))}
watchLinux(() => undefined)
setInterval(() => undefined, 1_000)`

test('the app is killed while nothing changes: what listened for changes ends with it', async ({ skip }) => {
  if (process.platform !== 'linux') skip('skipped: this is about Linux')
  if (spawnSync('ip', ['-V']).status !== 0) skip('skipped: ip is not installed here')
  if (spawnSync('setpriv', ['--pdeathsig', 'KILL', '--', 'true']).status !== 0)
    skip('skipped: setpriv is not installed here, or knows no --pdeathsig')
  const app = spawn(process.execPath, ['--input-type=module', '-e', program])
  onTestFinished(() => void app.kill('SIGKILL'))
  const listeners = () => processes().filter(({ parent, words }) => parent === app.pid && words[0] === 'ip')
  await vi.waitFor(() => expect(listeners()).toHaveLength(1), 10_000)
  const [listener] = listeners()
  app.kill('SIGKILL')
  await once(app, 'exit')
  await vi.waitFor(() => expect(processes().map(({ id }) => id)).not.toContain(listener?.id), 10_000)
})

/** Those that run; one that has ended and was not waited for yet has no words any more. */
function processes(): { id: number; parent: number; words: string[] }[] {
  return readdirSync('/proc').flatMap((name) => {
    try {
      const words = readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0')
      const [, parent] = /\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? []
      return words[0] === '' ? [] : [{ id: Number(name), parent: Number(parent), words }]
    } catch {
      return []
    }
  })
}
