import type { Protocol } from 'electron'
import { securityHeaders } from '../browser/security-headers.ts'
import { readWindowFiles } from '../browser/window-files.ts'

export const SCHEME = 'app'
/** The window's own origin: a scheme of its own, so that it is never a file and never a web page. */
export const ORIGIN = `${SCHEME}://switchyard`

/** To be called before the app is ready. */
export function registerScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }])
}

/** Serves the built window, and nothing else, under {@link ORIGIN}, with the headers of the loopback server. */
export function serveScheme(protocol: Pick<Protocol, 'handle'>, folder: string): void {
  const files = readWindowFiles(folder)
  protocol.handle(SCHEME, ({ url, method }) => {
    const { host, pathname } = new URL(url)
    const file =
      host === 'switchyard' && method === 'GET' ? files.get(pathname === '/' ? '/index.html' : pathname) : undefined
    if (file === undefined)
      return new Response('There is nothing at this address.', { status: 404, headers: securityHeaders })
    return new Response(new Uint8Array(file.plain), { headers: { ...securityHeaders, 'content-type': file.type } })
  })
}
