import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, type TestContext, test, vi } from 'vitest'
import { ask as request } from '../../electron/browser/ask.test-support.ts'
import { contract } from '../../shared/contract/contract.ts'
import { Reply } from '../../shared/contract/reply.ts'
import { recordingFromZip } from '../../shared/recording/recording-from-zip.ts'
import { GUEST_VM, type GuestState, withGuest } from './direct-guest.ts'
import { PATIENT, standIn } from './engine.ts'
import { watchProcesses } from './process-watch.ts'
import { scenario } from './scenario.ts'
import { holding } from './secret-forms.ts'

const account = { user: 'Administrator', password: 'Marked-Secret-7f3a "é" 🦊' }
const wrong = 'Marked-Mistake-91cc'
const machine = 'guests/web'
const way = { kind: 'powershell-direct', vm: GUEST_VM }

/** The app in a process of its own, and what it says and writes. */
async function startApp(ctx: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'switchyard-secrets-'))
  const stoodIn = await standIn(ctx, withGuest(scenario('internal-nat'), 'windows', account))
  const told = join(folder, 'told')
  const app = spawn(process.execPath, [join(import.meta.dirname, 'secret-app.ts'), JSON.stringify(stoodIn.program)], {
    cwd: folder,
    env: { ...process.env, SWITCHYARD_HOME: join(folder, 'home'), TMPDIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  ctx.onTestFinished(() => {
    app.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  })
  const said: Buffer[] = []
  for (const stream of [app.stdout, app.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk))
  const address = await new Promise<string>((resolve) => createInterface({ input: app.stdout }).once('line', resolve))
  const { port, hash } = new URL(address)
  const headers = { origin: `http://127.0.0.1:${port}`, host: `127.0.0.1:${port}`, 'content-type': 'application/json' }
  const token = hash.replace('#token=', '')
  const opened = await request(Number(port), {
    method: 'POST',
    path: '/session',
    headers,
    body: JSON.stringify({ token }),
  })
  const cookie = opened.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
  const answers: string[] = []
  const call = async (group: string, name: string, input?: unknown): Promise<unknown> => {
    const body = JSON.stringify({ input })
    const answer = await request(Number(port), {
      method: 'POST',
      path: `/api/${group}/${name}`,
      headers: { ...headers, cookie },
      body,
    })
    answers.push(JSON.stringify(answer))
    const reply = Reply.parse(JSON.parse(Buffer.from(answer.body, 'latin1').toString('utf8')))
    if ('refusal' in reply) throw new Error(reply.refusal.sentence)
    return reply.value
  }
  const events = await fetch(new URL('/events', address), { headers: { cookie } })
  void events.text().then(
    (text) => answers.push(text),
    () => undefined,
  )
  const files = () =>
    Object.fromEntries(
      readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
        entry.isFile() ? [[entry.name, readFileSync(join(entry.parentPath, entry.name), 'latin1')]] : [],
      ),
    )
  const become = (state: GuestState) => stoodIn.change(withGuest(scenario('internal-nat'), state, account, told))
  return { call, answers, become, told, files, said: () => Buffer.concat(said).toString('latin1') }
}

test(
  'a guest’s password is in no log, recording, message, file, process list and environment, however the question ends',
  PATIENT,
  async (ctx) => {
    if (!existsSync('/proc/self/environ')) ctx.skip('skipped: there is no /proc here to see all processes by')
    const processes = watchProcesses()
    const app = await startApp(ctx)
    await app.call('station', 'agree')
    await vi.waitFor(
      async () =>
        expect(await app.call('guest', 'ways', { machine })).toMatchObject([
          { kind: 'ssh' },
          { kind: 'powershell-direct' },
        ]),
      { timeout: 60_000 },
    )
    const { id: agreed } = contract.guest.plan.output.parse(await app.call('guest', 'plan', { machine, way }))
    const ask = async (state: GuestState, password = account.password) => {
      app.become(state)
      const input = { machine, way, agreed, remember: 'always', credential: { ...account, password } }
      return contract.guest.ask.output.parse(await app.call('guest', 'ask', input))
    }

    expect(await ask('windows')).toMatchObject({ kind: 'told' })
    expect(await ask('windows', wrong)).toMatchObject({ code: 'wrong-credential' })
    expect(await ask('echoes')).toMatchObject({ code: 'not-understood' })
    expect(await ask('crashes')).toMatchObject({ code: 'failed' })
    const killed = ask('hangs')
    await vi.waitFor(() => expect(existsSync(app.told)).toBe(true), { timeout: 60_000 })
    process.kill(Number(readFileSync(app.told, 'utf8')), 'SIGKILL')
    expect(await killed).toMatchObject({ code: 'failed' })
    // Asked wrongly: a password that is no text is not said back.
    await expect(
      app.call('guest', 'ask', {
        machine,
        way,
        agreed,
        remember: 'once',
        credential: { user: '', password: wrong },
      }),
    ).rejects.toThrow(/asked wrongly/)

    const { zip } = contract.recording.save.output.parse(await app.call('recording', 'save'))
    const places = {
      'what the app printed': app.said(),
      'answers and events': app.answers.join('\n'),
      recording: JSON.stringify(recordingFromZip(Buffer.from(zip, 'base64'), 'saved')),
      processes: processes(),
      ...app.files(),
    }
    expect(Object.keys(places)).toContain('kept.json')
    expect(places.recording).toContain('powershell-direct')
    for (const secret of [account.password, wrong]) expect(holding(secret, places)).toEqual([])
  },
)

test('a password would be found: in a process’ arguments, in its environment, in base64 in the middle of a line', async (ctx) => {
  if (!existsSync('/proc/self/environ')) ctx.skip('skipped: there is no /proc here to see all processes by')
  const processes = watchProcesses()
  const line = (text: string) => Buffer.from(`{"id":1,"secret":${JSON.stringify(text)}}`).toString('base64')
  const children = [
    spawn('sleep', ['60'], { env: { ...process.env, PLANTED: 'Planted-Environ' } }),
    spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)', 'Planted-Argument', line('Planted-Base64')]),
  ]
  ctx.onTestFinished(() => {
    for (const child of children) child.kill('SIGKILL')
  })
  await vi.waitFor(() => {
    const places = { processes: processes() }
    for (const planted of ['Planted-Environ', 'Planted-Argument', 'Planted-Base64'])
      expect(holding(planted, places), planted).toEqual(['processes'])
  }, 10_000)
})
