import { expect, type TestContext, test } from 'vitest'
import { askDirect } from '../../electron/collect/windows/ask-direct.ts'
import type { ScriptRunner } from '../../electron/collect/windows/session.ts'
import { readRecording } from '../../shared/parse/read-recording.ts'
import { GUEST_VM, type GuestState, standInRunner, withGuest } from './direct-guest.ts'
import { PATIENT, standIn } from './engine.ts'
import { scenario } from './scenario.ts'

const account = { user: 'CORP\\Jürgen', password: 'p\'$(x)"`é 🦊\\u0041' }
const way = { kind: 'powershell-direct', vm: GUEST_VM } as const
const windows = scenario('internal-nat')

/** Asks a stood-in guest; one PowerShell does for all, where it lives on. */
async function guestOf(ctx: TestContext) {
  const machine = await standIn(ctx, withGuest(windows, 'windows', account))
  const session = standInRunner(machine.program)
  ctx.onTestFinished(() => session.close())
  const lasting: ScriptRunner = { ...session, close: () => undefined }
  const ask = (state: GuestState, given = account) => {
    machine.change(withGuest(windows, state, account))
    return askDirect(way, given, { runner: lasting })
  }
  return { ask, machine }
}

test(
  'a Windows guest tells its addresses and routes through PowerShell Direct, with the account as it was typed; what stands in the way is said in words, whatever language Windows speaks',
  PATIENT,
  async (ctx) => {
    const { ask } = await guestOf(ctx)
    const answer = await ask('windows')
    if (answer.kind === 'failed') throw new Error(answer.sentence)
    expect(answer.outputs.map(({ command }) => command)).toEqual([
      'hostname',
      'Get-NetAdapter -IncludeHidden',
      'Get-NetIPAddress',
      'Get-NetIPInterface',
      'Get-NetRoute',
      'Get-NetNeighbor',
      'Get-DnsClientServerAddress',
    ])
    const outputs = answer.outputs.map(({ file, ...output }) => ({ id: file, ...output }))
    const read = readRecording({ name: '', machines: [{ id: 'guest', role: 'guest', os: 'windows', outputs }] })
    const all = read.flatMap((machine) => machine.outputs)
    expect(
      all.flatMap(({ unread, output }) => [...unread, ...(output.failure === undefined ? [] : [output.failure])]),
    ).toEqual([])
    expect(new Set(all.flatMap(({ facts }) => facts.map(({ kind }) => kind)))).toEqual(
      new Set(['host-name', 'interface', 'address', 'ip-interface', 'route', 'neighbour']),
    )

    const code = async (...asked: Parameters<typeof ask>) => {
      const told = await ask(...asked)
      return told.kind === 'failed' ? told.code : told.kind
    }
    expect(await code('windows', { ...account, password: 'wrong' })).toBe('wrong-credential')
    expect(await code('windows', { ...account, password: '' })).toBe('wrong-credential')
    expect(await code('windows', { ...account, user: 'other' })).toBe('wrong-credential')
    expect(await code('off')).toBe('off')
    expect(await code('linux')).toBe('not-supported')
    expect(await code('garbage')).toBe('not-understood')
    expect(await code('echoes')).toBe('not-understood')
    expect(await code('windows')).toBe('told')
  },
)

test('a question that is given up ends the PowerShell that asks it', PATIENT, async (ctx) => {
  const { machine } = await guestOf(ctx)
  machine.change(withGuest(windows, 'hangs', account))
  const giveUp = new AbortController()
  const hanging = askDirect(way, account, {
    runner: standInRunner(machine.program),
    signal: giveUp.signal,
    onProgress: () => setImmediate(() => giveUp.abort()),
  })
  expect(await hanging).toMatchObject({ code: 'cancelled' })
})
