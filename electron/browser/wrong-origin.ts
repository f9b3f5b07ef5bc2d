import type { IncomingHttpHeaders } from 'node:http'

/** Whether the request names this server. Another name that resolves to 127.0.0.1 is DNS rebinding. */
export function isOwnHost(host: string | undefined, port: number): boolean {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`
}

/**
 * Whether a page of another origin asks. `SameSite` does not keep these off: a page of another port of this machine is
 * the same site. `required`: browsers send `Origin` with every POST, so a POST without one is no page's.
 */
export function isForeign(headers: IncomingHttpHeaders, required: boolean): boolean {
  const { origin, host } = headers
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return true
  return origin === undefined ? required : origin !== `http://${host}`
}
