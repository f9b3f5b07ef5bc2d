import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { printable } from '../../shared/recording/printable.ts'
import { refusal } from '../../shared/recording/refusal.ts'
import { exitStatus } from './exit-status.ts'
import type { VerbResult } from './run-verb.ts'
import type { SourceOptions } from './source-options.ts'

/** The same program that `npm start` runs. It is a process of its own: it may become Electron's. */
const START = join(import.meta.dirname, '../../scripts/start.ts')

/** Opens the window: without a verb. `words` are what commander could make nothing of. */
export async function open(
  options: SourceOptions & { browser?: boolean },
  words: readonly string[],
): Promise<VerbResult> {
  const [word] = words
  if (word !== undefined)
    return refusal('wrong-use', `There is no verb ${printable(word)}; switchyard --help lists them.`)
  return startWindow([...(options.browser === true ? ['--browser'] : []), ...recordingWords(options)])
}

/** The words that tell `npm start` which recording to open. */
export function recordingWords({ recording = [], moment, lan }: SourceOptions): string[] {
  return [
    ...recording.flatMap((path) => ['--recording', path]),
    ...(moment === undefined ? [] : ['--moment', moment]),
    ...(lan ? [] : ['--no-lan']),
  ]
}

/** Runs it with this terminal as its own, until it ends. */
export function startWindow(words: readonly string[]): Promise<VerbResult> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [START, ...words], { stdio: 'inherit' })
    // Ctrl+C reaches the whole group: the child ends by itself, and this process after it.
    process.on('SIGINT', () => undefined)
    process.on('SIGTERM', () => child.kill('SIGTERM'))
    child.on('error', (error) => resolve(refusal('not-started', `The window can't be started: ${error.message}.`)))
    child.on('exit', (code) => resolve(code === 0 || code === null ? exitStatus.done : exitStatus.unusable))
  })
}
