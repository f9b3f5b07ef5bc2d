import type { Session, Shell, WebContents } from 'electron'
import { ORIGIN } from './app-protocol.ts'

/** Where links out of the window may lead, in the user's browser. */
const ALLOWED = new Set([
  'github.com',
  'www.rfc-editor.org',
  'www.iana.org',
  'learn.microsoft.com',
  'datatracker.ietf.org',
  'docs.docker.com',
])

/** The window stays on its own page, opens no other, and is given no permission. */
export function guard(
  page: Pick<WebContents, 'on' | 'setWindowOpenHandler'>,
  session: Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler'>,
  shell: Pick<Shell, 'openExternal'>,
): void {
  page.on('will-navigate', (details) => {
    if (!isOwn(details.url)) details.preventDefault()
  })
  page.on('will-redirect', (details) => details.preventDefault())
  page.on('will-attach-webview', (event) => event.preventDefault())
  page.setWindowOpenHandler(({ url }) => {
    if (isAllowed(url)) void shell.openExternal(url)
    return { action: 'deny' }
  })
  // Writing to the clipboard is what "Copy" does, and needs a click; everything else is denied.
  session.setPermissionRequestHandler((_page, permission, decide) => decide(permission === 'clipboard-sanitized-write'))
  session.setPermissionCheckHandler((_page, permission) => permission === 'clipboard-sanitized-write')
}

function isOwn(url: string): boolean {
  return url === `${ORIGIN}/` || url.startsWith(`${ORIGIN}/#`)
}

function isAllowed(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname } = new URL(url)
  return protocol === 'https:' && ALLOWED.has(hostname)
}
