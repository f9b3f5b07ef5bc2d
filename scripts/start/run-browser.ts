import { once } from 'node:events'
import { join } from 'node:path'
import { serveWhereKnown } from '../../electron/browser/serve-where-known.ts'
import { serveWindow } from '../../electron/browser/serve-window.ts'
import { createStation } from '../../electron/station/create-station.ts'
import { keepInFile } from '../../electron/station/keepsake.ts'
import type { Station } from '../../electron/station/station.ts'
import type { StartOptions } from '../../electron/window/start-options.ts'
import { contract } from '../../shared/contract/contract.ts'
import { isRefusal, type Refusal } from '../../shared/recording/refusal.ts'

/** The window in the user's browser, until the process is told to end. Prints the address on a line of its own. */
export async function runBrowser(
  options: StartOptions,
  built: string,
  say: (line: string) => void,
): Promise<Refusal | undefined> {
  const keepsake = keepInFile()
  const station = await createStation({ start: options.start, keepsake })
  if (isRefusal(station)) return station
  const serve = (port?: number) =>
    serveWindow({
      contract,
      handlers: station.handlers,
      passage: station.passage,
      folder: join(built, 'window'),
      ...(port === undefined ? {} : { port }),
    })
  const { port } = options
  const served = port === undefined ? await serveWhereKnown(keepsake, serve) : await serve(port)
  if (isRefusal(served)) {
    station.close()
    return served
  }
  const ended = untilTold(station, say)
  say(served.address)
  if (options.open && hasDisplay()) await openBrowser(served.ticketAddress())
  await ended
  station.close()
  await served.close()
  return undefined
}

/** Until somebody ends it. Ctrl+C asks once more where something was pasted and is saved nowhere. */
async function untilTold(station: Pick<Station, 'unsaved'>, say: (line: string) => void): Promise<void> {
  const told = () => Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM'), once(process, 'SIGHUP')])
  const [signal]: unknown[] = await told()
  if (signal !== 'SIGINT' || !station.unsaved()) return
  say('What was pasted is not saved: save it in the window, or press Ctrl+C once more to end without it.')
  await told()
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
