import type { ServerResponse } from 'node:http'
import type { WindowFile } from './window-files.ts'

/** A file of the window, in the smallest form that the browser takes. */
export function sendFile(response: ServerResponse, file: WindowFile, accepted: string): void {
  const takes = (name: string) => accepted.split(',').some((one) => one.trim().split(';')[0] === name)
  const [encoding, body] =
    file.br !== undefined && takes('br')
      ? (['br', file.br] as const)
      : file.gzip !== undefined && takes('gzip')
        ? (['gzip', file.gzip] as const)
        : ([undefined, file.plain] as const)
  response.writeHead(200, {
    'content-type': file.type,
    'content-length': body.length,
    'cache-control': file.hashed ? 'private, max-age=31536000, immutable' : 'no-cache',
    vary: 'accept-encoding',
    ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
  })
  response.end(body)
}
