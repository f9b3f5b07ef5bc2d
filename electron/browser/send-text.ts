import type { ServerResponse } from 'node:http'

/** A short answer, never kept by the browser. */
export function sendText(
  response: ServerResponse,
  status: number,
  text: string,
  type = 'text/plain; charset=utf-8',
): void {
  response.writeHead(status, {
    'cache-control': 'no-store',
    ...(text === '' ? {} : { 'content-type': type, 'content-length': Buffer.byteLength(text) }),
  })
  response.end(text)
}
