import { recordingWords, startWindow } from './open.ts'
import type { VerbResult } from './run-verb.ts'
import type { SourceOptions } from './source-options.ts'

export interface ServeOptions extends SourceOptions {
  port?: number
}

/** The window in a browser: prints its address and serves until it is ended. */
export function serve(options: ServeOptions): Promise<VerbResult> {
  const port = options.port === undefined ? [] : ['--port', String(options.port)]
  return startWindow(['--browser', '--no-open', ...port, ...recordingWords(options)])
}
