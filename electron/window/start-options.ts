import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Refusal, refusal } from '../../shared/recording/refusal.ts'
import type { StartWith } from '../station/station.ts'

export interface StartOptions {
  start: StartWith
  browser: boolean
  /** Whether the user's browser is opened. */
  open: boolean
  port?: number
}

/** The words after `npm start --`, for the start script and for Electron's main script. Paths become absolute. */
export function readStartOptions(words: readonly string[]): StartOptions | Refusal {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        recording: { type: 'string', multiple: true, short: 'r' },
        moment: { type: 'string' },
        'no-lan': { type: 'boolean' },
        sample: { type: 'boolean' },
        browser: { type: 'boolean' },
        'no-open': { type: 'boolean' },
        port: { type: 'string' },
      },
    })
    const port = values.port === undefined ? undefined : Number(values.port)
    if (port !== undefined && !(Number.isInteger(port) && port >= 1 && port <= 65_535))
      return refusal('wrong-use', 'A port is a number from 1 to 65535.')
    const moment = values.moment === undefined ? {} : { moment: values.moment }
    const lan = values['no-lan'] === true ? { lan: false } : {}
    const paths = (values.recording ?? []).map((path) => resolve(path))
    const start: StartWith =
      paths.length > 0
        ? { kind: 'recording', paths, ...moment, ...lan }
        : values.sample === true
          ? { kind: 'sample', ...moment }
          : { kind: 'live' }
    return {
      start,
      browser: values.browser === true,
      open: values['no-open'] !== true,
      ...(port === undefined ? {} : { port }),
    }
  } catch (error) {
    return refusal(
      'wrong-use',
      error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : String(error),
    )
  }
}
