import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { isRefusal } from '../../shared/recording/refusal.ts'
import { type Asked, ask } from './ask.test-support.ts'
import { contract, type PretendStation, pretendStation } from './pretend-station.test-support.ts'
import { type ServedWindow, serveWindow } from './serve-window.ts'
import { createSession, type Session } from './session.ts'

const script = 'console.log("the window")'
let around = ''
let folder: string
let station: PretendStation
let served: ServedWindow
const bugs: unknown[] = []

beforeEach(async () => {
  around = mkdtempSync(join(tmpdir(), 'switchyard-window-'))
  folder = join(around, 'window')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<p>the window</p>')
  writeFileSync(join(folder, 'assets', 'a-1b2c.js'), script)
  writeFileSync(join(folder, 'assets', 'a-1b2c.js.br'), brotliCompressSync(script))
  writeFileSync(join(around, 'outside.js'), 'not to be read')
  bugs.length = 0
  station = pretendStation()
  served = await begin()
})

afterEach(async () => {
  await served.close()
  rmSync(around, { recursive: true })
})

async function begin(options: { port?: number; session?: Session } = {}): Promise<ServedWindow> {
  const events = { heartbeat: 20, patience: 200, limit: 2 }
  const result = await serveWindow({
    contract,
    handlers: station.handlers,
    folder,
    events,
    bodyLimit: 1000,
    onBug: (bug) => bugs.push(bug),
    ...options,
  })
  if (isRefusal(result)) throw new Error(result.sentence)
  return result
}

const host = () => `127.0.0.1:${served.port}`
const token = () => new URL(served.address).hash.replace('#token=', '')
const own = (more: Record<string, string> = {}) => ({ host: host(), origin: `http://${host()}`, ...more })
const json = (more: Record<string, string> = {}) => own({ 'content-type': 'application/json', ...more })

async function enter(given = token()): Promise<string> {
  const answer = await ask(served.port, {
    method: 'POST',
    path: '/session',
    headers: json(),
    body: JSON.stringify({ token: given }),
  })
  return answer.headers['set-cookie']?.[0] ?? ''
}
async function inside(asked: Asked) {
  return ask(served.port, { ...asked, headers: { host: host(), cookie: await enter(), ...asked.headers } })
}
const call = (name: string, body: unknown, headers = json()) =>
  inside({ method: 'POST', path: `/api/lamp/${name}`, body: JSON.stringify(body), headers })

test('the address is on 127.0.0.1, with at least 128 random bits in its fragment', async () => {
  expect(served.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{22,}$/)
  const other = await begin()
  expect(new URL(other.address).hash).not.toBe(new URL(served.address).hash)
  await other.close()
})

test('the token buys a cookie that scripts and other sites never see, named after the port', async () => {
  const cookie = await enter()
  expect(cookie).toMatch(new RegExp(`^switchyard-${served.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`))
  expect(cookie).not.toContain(token())
})

test.each(['', 'x', 'A'.repeat(43)])('a wrong token (%j) buys nothing', async (wrong) => {
  expect(await enter(wrong)).toBe('')
})

test('a ticket stands on a command line, where others of this machine may read it: it lets in once, and not for long', async () => {
  let now = 0
  const session = createSession(() => now)
  const other = await begin({ session })
  onTestFinished(() => other.close())
  const tickets = [other.ticketAddress(), other.ticketAddress(), other.ticketAddress()].map((address) =>
    new URL(address).hash.replace('#token=', ''),
  )
  expect(new Set([...tickets, session.token]).size).toBe(4)
  const [once = '', late = '', soon = ''] = tickets
  expect([session.accepts(once), session.accepts(once)]).toEqual([true, false])
  now += 119_000
  expect(session.accepts(soon)).toBe(true)
  now += 1_001
  expect(session.accepts(late)).toBe(false)
  // The address in the terminal goes on.
  expect([session.accepts(session.token), session.accepts(session.token)]).toEqual([true, true])
})

test('two servers take each only its own cookie', async () => {
  const other = await begin()
  const cookie = (await enter()).replaceAll(String(served.port), String(other.port))
  const answer = await ask(other.port, {
    path: '/assets/a-1b2c.js',
    headers: { host: `127.0.0.1:${other.port}`, cookie },
  })
  expect(answer.status).toBe(401)
  await other.close()
})

test('without a session there is only a page that says how to come in, and the script that takes the token away', async () => {
  const page = await ask(served.port, { headers: { host: host() } })
  expect(page.status).toBe(200)
  expect(page.body).toContain('Open Switchyard by its whole address')
  expect(page.body).not.toContain('the window')
  const door = await ask(served.port, { path: '/door.js', headers: { host: host() } })
  expect(door.body).toContain('history.replaceState')
  expect((await ask(served.port, { path: '/index.html', headers: { host: host() } })).status).toBe(401)
})

test('with a session the page is served', async () => {
  expect((await inside({})).body).toBe('<p>the window</p>')
})

test.each(['evil.example', '127.0.0.1', 'localhost', '127.0.0.1:1', '127.0.0.1.evil.example:80', '[::1]:80'])(
  'a request that names the host %s is turned away: DNS rebinding',
  async (name) => {
    expect((await inside({ headers: { host: name } })).status).toBe(421)
  },
)

test('localhost with its port is the same server', async () => {
  expect((await ask(served.port, { headers: { host: `localhost:${served.port}` } })).status).toBe(200)
})

test.each([
  [{ origin: 'http://evil.example' }],
  [{ origin: 'http://127.0.0.1:1' }],
  [{ origin: 'null' }],
  [{ 'sec-fetch-site': 'cross-site' }],
  [{ 'sec-fetch-site': 'same-site' }],
])('a call, a listen and a token from another page are refused: %j', async (headers) => {
  expect((await call('set', { input: { on: true } }, json(headers))).status).toBe(403)
  expect((await inside({ path: '/events', headers: own(headers) })).status).toBe(403)
  const session = await ask(served.port, {
    method: 'POST',
    path: '/session',
    headers: json(headers),
    body: JSON.stringify({ token: token() }),
  })
  expect(session.status).toBe(403)
  expect(session.headers['set-cookie']).toBeUndefined()
})

test('a call without an origin is no page of ours', async () => {
  const headers = { 'content-type': 'application/json' }
  expect((await inside({ method: 'POST', path: '/api/lamp/set', headers, body: '{}' })).status).toBe(403)
})

test('calls and events need the session', async () => {
  expect((await ask(served.port, { method: 'POST', path: '/api/lamp/set', headers: json(), body: '{}' })).status).toBe(
    401,
  )
  expect((await ask(served.port, { path: '/events', headers: own() })).status).toBe(401)
})

test('every answer forbids inline scripts, framing, sniffing and referrers, and allows no other origin', async () => {
  for (const path of ['/', '/assets/a-1b2c.js', '/nothing', '/door.js']) {
    const { headers } = await inside({ path, headers: { origin: 'http://evil.example' } })
    const policy = headers['content-security-policy'] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("worker-src 'self'")
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  }
})

test.each([
  '/../outside.js',
  '/assets/../../outside.js',
  '/%2e%2e/outside.js',
  '/assets/..%2f..%2foutside.js',
  '//outside.js',
  '/assets',
  '/__proto__',
])('nothing but the window is served: %s', async (path) => {
  expect((await inside({ path })).status).toBe(404)
})

test('a wrong method says which is right', async () => {
  const answer = await inside({ path: '/api/lamp/set' })
  expect([answer.status, answer.headers.allow]).toEqual([405, 'POST'])
  expect((await inside({ method: 'DELETE' })).status).toBe(405)
  expect((await inside({ method: 'POST', path: '/events', headers: own() })).status).toBe(405)
  expect((await inside({ method: 'OPTIONS', path: '/api/lamp/set' })).status).toBe(405)
})

test.each(['nothing', '__proto__', 'toString', 'state', 'set/more'])('there is no call lamp/%s', async (name) => {
  expect((await call(name, {})).status).toBe(404)
})

test('a body that is too long, broken or of another type is refused', async () => {
  expect((await call('set', { input: 'x'.repeat(2000) })).status).toBe(413)
  expect((await call('set', {}, json({ 'content-type': 'text/plain' }))).status).toBe(415)
  expect((await inside({ method: 'POST', path: '/api/lamp/set', headers: json(), body: '{' })).status).toBe(400)
  const chunked = await inside({
    method: 'POST',
    path: '/api/lamp/set',
    headers: json({ 'transfer-encoding': 'chunked' }),
    body: 'x'.repeat(2000),
  })
  expect(chunked.status).toBe(413)
})

test('hashed files come compressed and may be kept; the page may not', async () => {
  const file = await inside({ path: '/assets/a-1b2c.js', headers: { 'accept-encoding': 'gzip, br' } })
  expect(file.headers['content-encoding']).toBe('br')
  expect(file.headers['cache-control']).toContain('immutable')
  expect((await inside({ path: '/assets/a-1b2c.js' })).body).toBe(script)
  expect((await inside({})).headers['cache-control']).toBe('no-cache')
})

test('a refusal crosses as a value; a bug crosses without its details', async () => {
  expect(JSON.parse((await call('double', { input: { n: 4 } })).body)).toEqual({ value: { n: 8 } })
  expect(JSON.parse((await call('refuse', {})).body)).toEqual({
    refusal: { code: 'no-bulb', sentence: 'The lamp has no bulb: put one in.' },
  })
  expect(JSON.parse((await call('set', { input: { on: 'yes' } })).body).refusal.code).toBe('bad-input')
  const bug = (await call('fail', {})).body
  expect(bug).not.toContain('secret')
  expect(bugs).toHaveLength(1)
})

/** A listener that reads, or lets everything lie. */
async function listenTo(reading: boolean) {
  const cookie = (await enter()).split(';')[0]
  const socket = connect(served.port, '127.0.0.1')
  const seen: string[] = []
  socket.on('error', () => undefined)
  if (reading) socket.on('data', (chunk) => seen.push(chunk.toString()))
  else socket.pause()
  socket.write(`GET /events HTTP/1.1\r\nHost: ${host()}\r\nCookie: ${cookie}\r\n\r\n`)
  return { socket, text: () => seen.join('') }
}

test('a listener is told the latest value at once, what changed of each new one, and heartbeats', async () => {
  const { socket, text } = await listenTo(true)
  await vi.waitFor(() => expect(text()).toContain('event: lamp.state\ndata: {"to":{"on":false}}'))
  station.publish({ on: true })
  await vi.waitFor(() => expect(text()).toContain('data: {"keys":{"on":{"to":true}},"without":[]}'))
  await vi.waitFor(() => expect(text()).toContain('event: heartbeat'))
  socket.destroy()
  await vi.waitFor(() => expect(station.listening()).toBe(0))
})

test('a listener that takes nothing is dropped', async () => {
  const { socket } = await listenTo(false)
  await vi.waitFor(() => expect(station.listening()).toBe(1))
  // More than the kernel takes for a socket that nobody reads.
  station.publish({ on: true, note: 'x'.repeat(24_000_000) })
  await vi.waitFor(() => expect(station.listening()).toBe(0), 5_000)
  socket.destroy()
})

test('there are never more listeners than the limit', async () => {
  const all = [await listenTo(true), await listenTo(true), await listenTo(true)]
  await vi.waitFor(() => expect(all.filter(({ socket }) => socket.closed)).toHaveLength(1))
  expect(station.listening()).toBe(2)
  for (const { socket } of all) socket.destroy()
})

test('closing ends every stream and frees the port; a port in use is refused in words', async () => {
  const busy = await serveWindow({ contract, handlers: station.handlers, folder, port: served.port })
  expect(busy).toMatchObject({ code: 'port-in-use', sentence: expect.stringContaining('--port') })
  const { socket } = await listenTo(true)
  await vi.waitFor(() => expect(station.listening()).toBe(1))
  await served.close()
  expect(station.listening()).toBe(0)
  const again = await begin({ port: served.port })
  expect(again.port).toBe(served.port)
  await again.close()
  socket.destroy()
})
