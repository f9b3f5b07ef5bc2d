import { join } from 'node:path'
import { readStartOptions } from '../../electron/window/start-options.ts'
import { isRefusal } from '../../shared/recording/refusal.ts'
import { buildAll } from '../build/build-all.ts'
import { downloadElectron } from './download-electron.ts'
import { findElectron } from './find-electron.ts'
import { runElectron } from './run-electron.ts'

const root = join(import.meta.dirname, '..', '..')

/**
 * Opens Switchyard, in Electron or else in the browser, until it is closed. `words` are those after `npm start --`.
 * Gives the exit status: 0, or 2 where something can't be opened (said on stderr in one line).
 */
export async function start(words: readonly string[]): Promise<number> {
  const say = (line: string) => process.stdout.write(`${line}\n`)
  const options = readStartOptions(words)
  if (isRefusal(options)) return complain(options.sentence)

  const found = options.browser ? undefined : findElectron(root)
  // The build and the question whether Electron can be had do not wait for each other.
  const [built, electron] = await Promise.all([
    buildAll(root, say),
    found?.kind === 'to-download' ? downloadElectron(found, say) : found,
  ])
  if (electron !== undefined) {
    const because = await whyNotElectron(electron, built, words)
    if (typeof because === 'number') return because
    say(`The window opens in your browser, because ${because}:`)
  }
  const { runBrowser } = await import('./run-browser.ts')
  const wrong = await runBrowser(options, built, say)
  return wrong === undefined ? 0 : complain(wrong.sentence)
}

/** The exit status where the window was there; else the reason why it was not. */
async function whyNotElectron(
  electron: Awaited<ReturnType<typeof downloadElectron>>,
  built: string,
  words: readonly string[],
): Promise<number | string> {
  if (electron.kind === 'none') return electron.because
  if (electron.kind === 'to-download') return 'Electron is not downloaded'
  const ran = await runElectron(electron.path, built, words)
  return 'status' in ran ? ran.status : ran.because
}

function complain(sentence: string): number {
  process.stderr.write(`switchyard: ${sentence}\n`)
  return 2
}
