import { once } from 'node:events'
import { join } from 'node:path'
import { serveWindow } from '../../electron/browser/serve-window.ts'
import { createStation } from '../../electron/station/create-station.ts'
import { keepInFile } from '../../electron/station/keepsake.ts'
import type { StartOptions } from '../../electron/window/start-options.ts'
import { contract } from '../../shared/contract/contract.ts'
import { isRefusal, type Refusal } from '../../shared/recording/refusal.ts'

/** The window in the user's browser, until the process is told to end. Prints the address on a line of its own. */
export async function runBrowser(
  options: StartOptions,
  built: string,
  say: (line: string) => void,
): Promise<Refusal | undefined> {
  const station = await createStation({ start: options.start, keepsake: keepInFile() })
  if (isRefusal(station)) return station
  const { port } = options
  const served = await serveWindow({
    contract,
    handlers: station.handlers,
    passage: station.passage,
    folder: join(built, 'window'),
    ...(port === undefined ? {} : { port }),
  })
  if (isRefusal(served)) {
    station.close()
    return served
  }
  const ended = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM'), once(process, 'SIGHUP')])
  say(served.address)
  if (options.open && hasDisplay()) await openBrowser(served.address)
  await ended
  station.close()
  await served.close()
  return undefined
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}

/** The address is printed already: where no browser can be opened, that has to do. */
async function openBrowser(address: string): Promise<void> {
  try {
    const { default: open } = await import('open')
    const child = await open(address)
    child.on('error', () => undefined)
  } catch {}
}
