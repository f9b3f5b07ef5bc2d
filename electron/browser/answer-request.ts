import type { IncomingMessage, ServerResponse } from 'node:http'
import { answerCall } from '../../shared/contract/answer-call.ts'
import type { Contract, Handlers } from '../../shared/contract/define.ts'
import { findEntry } from '../../shared/contract/find-entry.ts'
import type { Passage } from '../../shared/contract/passage.ts'
import { doorPage, doorScript } from './door.ts'
import type { EventStreams } from './event-streams.ts'
import { readJson } from './read-json.ts'
import { sendFile } from './send-file.ts'
import { sendText } from './send-text.ts'
import type { Session } from './session.ts'
import type { WindowFile } from './window-files.ts'
import { isForeign, isOwnHost } from './wrong-origin.ts'

export interface Desk<C extends Contract> {
  contract: C
  handlers: Handlers<C>
  passage: Passage | undefined
  session: Session
  files: Map<string, WindowFile>
  streams: EventStreams
  bodyLimit: number
  port: number
  onBug: (error: unknown) => void
}

/** Every request goes through here: first whether it may ask at all, then what it asks for. */
export async function answerRequest<C extends Contract>(
  desk: Desk<C>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { session, port, files, streams } = desk
  const { headers, method = '' } = request
  if (!isOwnHost(headers.host, port))
    return sendText(response, 421, `This is Switchyard at 127.0.0.1:${port}, and answers under that address only.`)
  const path = request.url?.split('?')[0] ?? '/'
  const reading = method === 'GET' || method === 'HEAD'
  const known = session.holds(headers.cookie, port)

  if (path === '/session') return openSession(desk, request, response)
  if (path === '/events' || path.startsWith('/api/')) {
    const listening = path === '/events'
    if (method !== (listening ? 'GET' : 'POST')) return wrongMethod(response, listening ? 'GET' : 'POST')
    if (isForeign(headers, !listening)) return sendText(response, 403, 'Another page may not ask this.')
    if (!known) return sendText(response, 401, 'This needs the session of an open window.')
    if (!listening) return call(desk, path, request, response)
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' })
    if (!streams.begin(response)) response.destroy()
    return
  }
  if (!reading) return wrongMethod(response, 'GET, HEAD')
  if (path === '/door.js') return sendText(response, 200, doorScript, 'text/javascript; charset=utf-8')
  if (!known) {
    if (path === '/') return sendText(response, 200, doorPage, 'text/html; charset=utf-8')
    return sendText(response, 401, 'This needs the session of an open window.')
  }
  const file = files.get(path === '/' ? '/index.html' : path)
  if (file === undefined) return sendText(response, 404, 'There is nothing at this address.')
  sendFile(response, file, String(headers['accept-encoding'] ?? ''))
}

async function openSession<C extends Contract>(
  { session, port }: Desk<C>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'POST') return wrongMethod(response, 'POST')
  if (isForeign(request.headers, true)) return sendText(response, 403, 'Another page may not ask this.')
  const body = await readJson(request, 4096)
  if ('status' in body) return badBody(response, body.status)
  const token =
    typeof body.json === 'object' && body.json !== null && 'token' in body.json ? body.json.token : undefined
  if (typeof token !== 'string' || !session.accepts(token)) return sendText(response, 403, 'This is not the token.')
  response.setHeader('set-cookie', session.cookie(port))
  sendText(response, 204, '')
}

async function call<C extends Contract>(
  { contract, handlers, passage, bodyLimit, onBug }: Desk<C>,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [, , group = '', name = '', ...more] = path.split('/')
  if (more.length > 0 || findEntry(contract, group, name)?.kind !== 'call')
    return sendText(response, 404, 'There is nothing at this address.')
  const body = await readJson(request, bodyLimit)
  if ('status' in body) return badBody(response, body.status)
  const given = body.json
  const input = typeof given === 'object' && given !== null && 'input' in given ? given.input : undefined
  const reply = await answerCall(contract, handlers, { group, name, input }, onBug, passage)
  sendText(response, 200, JSON.stringify(reply), 'application/json')
}

function badBody(response: ServerResponse, status: number): void {
  // What is left of the body is not read: the connection ends with the answer.
  response.setHeader('connection', 'close')
  sendText(response, status, status === 413 ? 'This is too long.' : 'This is not JSON.')
}

function wrongMethod(response: ServerResponse, allowed: string): void {
  response.setHeader('allow', allowed)
  sendText(response, 405, `Only ${allowed} is answered here.`)
}
