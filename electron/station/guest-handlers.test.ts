import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, type TestContext, test, vi } from 'vitest'
import { answerCall } from '../../shared/contract/answer-call.ts'
import { contract } from '../../shared/contract/contract.ts'
import type { Agreement, GuestWay } from '../../shared/contract/guest-asking.ts'
import type { Recording } from '../../shared/recording/recording.ts'
import { recordingFromZip } from '../../shared/recording/recording-from-zip.ts'
import { isRefusal } from '../../shared/recording/refusal.ts'
import { type StandIn, standInProgram } from '../../tests/support/stand-in-program.ts'
import { type Keepsake, keepInFile } from './keepsake.ts'
import { startStation, watchStation } from './watch-station.test-support.ts'

const machine = 'guests/web'
const way: GuestWay = { kind: 'ssh', host: '172.20.0.5', user: 'alice', system: 'linux' }

/** A Hyper-V host with one guest, of which it sees name, MAC and state. */
function host(state = 'Running'): Recording {
  const rows = (items: object[]) => `${JSON.stringify({ items })}\n`
  const adapter = {
    VMName: 'web',
    Name: 'Network Adapter',
    IsManagementOs: false,
    SwitchName: 'lab',
    MacAddress: '00155D00E501',
    IPAddresses: [],
    Status: state === 'Off' ? [] : ['Ok'],
  }
  const outputs = [
    {
      id: 'host/get-vm.json',
      command: 'Get-VM',
      exitCode: 0,
      text: rows([{ Id: '1', Name: 'web', State: state, Generation: 2 }]),
    },
    {
      id: 'host/get-vm-network-adapter.json',
      command: 'Get-VMNetworkAdapter -All',
      exitCode: 0,
      text: rows([adapter]),
    },
  ]
  return {
    name: 'laptop',
    machines: [{ id: 'host', role: 'host', name: 'laptop', os: 'windows', access: 'local', outputs }],
  }
}

const ADDRESS = [
  {
    ifindex: 2,
    ifname: 'eth0',
    flags: ['UP'],
    link_type: 'ether',
    address: '00:15:5d:00:e5:01',
    addr_info: [{ family: 'inet', local: '172.20.0.5', prefixlen: 20, scope: 'global' }],
  },
]
const told = `#run ip -j -d address show\n${JSON.stringify(ADDRESS)}\n\n#exit 0\n#end\n`

async function askable(ctx: TestContext, keepsake?: Keepsake) {
  const ssh = standInProgram(ctx, 'ssh')
  ssh.answer({ stdout: told })
  let now = host()
  const station = await startStation({
    source: { collect: async () => now },
    interval: 20,
    ...(keepsake && { keepsake }),
  })
  onTestFinished(station.close)
  const { latest } = watchStation(station)
  await vi.waitFor(() => expect(latest().inventory).toBeDefined())
  const { guest } = station.handlers
  const web = () => latest().inventory?.machines.find(({ id }) => id === machine)
  const agreements = (): Agreement[] => {
    let list: Agreement[] = []
    guest.agreements((value) => {
      list = value
    })()
    return list
  }
  const shown = async (of = way) => (await guest.plan({ machine, way: of })).id
  const become = (recording: Recording) => {
    now = recording
  }
  return { station, guest, ssh, latest, web, agreements, shown, become }
}

const asked = (ssh: StandIn) => ssh.calls().length

test('what a guest told is its own, observed, with how and when, and part of what is saved', async (ctx) => {
  const { station, guest, web, latest, shown } = await askable(ctx)
  expect(web()).toMatchObject({ observed: false })
  const answer = await guest.ask({ machine, way, agreed: await shown(), remember: 'once' })
  expect(answer).toEqual({ kind: 'told', sentence: 'web told 1 address.' })
  expect(web()).toMatchObject({ observed: true, os: { value: 'linux' }, interfaces: [{ name: 'eth0' }] })
  const output = latest().inventory?.outputs.find((one) => one.machine === machine)
  expect(output).toMatchObject({
    command: 'ip -j -d address show',
    asked: { by: 'ssh', at: expect.stringContaining('T') },
  })
  const { zip } = await station.handlers.recording.save()
  const saved = recordingFromZip(Buffer.from(zip, 'base64'), 'saved')
  if (isRefusal(saved)) throw new Error(saved.sentence)
  expect(saved.moments[0]?.recording.machines[1]).toMatchObject({
    id: machine,
    access: 'ssh',
    outputs: [{ asked: output?.asked }],
  })
  await guest.drop({ machine })
  expect(web()).toMatchObject({ observed: false })
})

test('nothing is run that nobody has read: another plan than the one that was shown is refused', async (ctx) => {
  const { guest, ssh, shown } = await askable(ctx)
  const plan = async (of: string, how: GuestWay) => guest.plan({ machine: of, way: how })
  const agreed = await shown({ ...way, user: 'bob' })
  for (const wrong of [undefined, agreed, '0', '99'])
    await expect(
      guest.ask({ machine, way, remember: 'always', ...(wrong === undefined ? {} : { agreed: wrong }) }),
    ).rejects.toMatchObject({
      code: 'not-agreed',
    })
  await expect(plan(machine, { ...way, host: '-oProxyCommand=x' })).rejects.toMatchObject({
    code: 'bad-host',
  })
  await expect(plan('host', way)).rejects.toMatchObject({ code: 'no-such-guest' })
  expect(asked(ssh)).toBe(0)
})

test('an agreement counts for that very way; “always” also for the next run, in a file that holds no secret', async (ctx) => {
  const folder = mkdtempSync(join(tmpdir(), 'switchyard-kept-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'kept.json')
  const keepsake = () => {
    const kept = keepInFile(file)
    kept.change({ introduced: true })
    return kept
  }
  const first = await askable(ctx, keepsake())
  await first.guest.ask({ machine, way, agreed: await first.shown(), remember: 'session' })
  expect(first.agreements()).toMatchObject([{ guest: 'web', words: 'SSH to alice@172.20.0.5', lasting: false }])
  expect(await first.guest.plan({ machine, way })).toMatchObject({ agreed: true })
  expect(await first.guest.plan({ machine, way: { ...way, port: 2222 } })).toMatchObject({ agreed: false })
  await first.guest.ask({ machine, way, remember: 'always' })
  first.station.close()
  expect(JSON.parse(readFileSync(file, 'utf8')).guests).toEqual([{ machine, guest: 'web', way }])
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)

  const second = await askable(ctx, keepsake())
  expect(await second.guest.ways({ machine })).toMatchObject([{ kind: 'ssh', last: way }])
  await second.guest.ask({ machine, way, remember: 'session' })
  expect(second.agreements()).toMatchObject([{ lasting: true }])
  await second.guest.forget({ id: second.agreements()[0]?.id ?? '' })
  expect(second.agreements()).toEqual([])
  await expect(second.guest.ask({ machine, way, remember: 'once' })).rejects.toMatchObject({
    code: 'not-agreed',
  })
  expect(JSON.parse(readFileSync(file, 'utf8')).guests).toEqual([])
})

test('one guest is asked at a time; what is asked can be stopped; a failure changes nothing', async (ctx) => {
  const { guest, ssh, web, shown } = await askable(ctx)
  ssh.answer({ hangs: true })
  const progress: unknown[] = []
  guest.progress((value) => progress.push(value))
  const agreed = await shown()
  const first = guest.ask({ machine, way, agreed, remember: 'once' })
  await vi.waitFor(() => expect(asked(ssh)).toBe(1))
  await expect(guest.ask({ machine, way, agreed, remember: 'once' })).rejects.toMatchObject({ code: 'busy' })
  await guest.stop()
  expect(await first).toMatchObject({ kind: 'failed', code: 'cancelled' })
  expect(progress).toEqual([null, { machine, words: 'Waiting for alice@172.20.0.5 …' }, null])
  ssh.answer({ stdout: '#run ip -j -d address show\n<html>\n#exit 0\n#end\n' })
  expect(await guest.ask({ machine, way, agreed, remember: 'once' })).toMatchObject({ code: 'not-understood' })
  expect(web()).toMatchObject({ observed: false })
})

test('a guest that is switched off is let go of: it may come back as another', async (ctx) => {
  const { guest, web, shown, become } = await askable(ctx)
  await guest.ask({ machine, way, agreed: await shown(), remember: 'once' })
  expect(web()).toMatchObject({ observed: true })
  become(host('Off'))
  await vi.waitFor(() => expect(web()).toMatchObject({ observed: false, power: { value: 'off' } }))
  become({ ...host(), machines: host().machines.map((one) => ({ ...one, outputs: [] })) })
  await vi.waitFor(() => expect(web()).toBeUndefined())
})

test('a recording’s guests can’t be asked', async (ctx) => {
  const ssh = standInProgram(ctx, 'ssh')
  const station = await startStation({ start: { kind: 'sample' } })
  onTestFinished(station.close)
  const { guest } = station.handlers
  const ask = () => guest.ask({ machine: 'guests/ccl-vm-1', way, remember: 'once' })
  await expect(ask()).rejects.toMatchObject({ code: 'not-live' })
  expect(asked(ssh)).toBe(0)
})

test('while addresses are hidden the commands that are shown have others, and the guest is asked at its own', async (ctx) => {
  const { station, ssh } = await askable(ctx)
  await station.handlers.station.settings({ interval: 1_000, without: [], hideAddresses: true })
  const call = async (name: string, input: object) => {
    const reply = await answerCall(
      contract,
      station.handlers,
      { group: 'guest', name, input },
      () => undefined,
      station.passage,
    )
    return 'value' in reply ? reply.value : reply
  }
  for (const system of ['linux', 'windows'] as const) {
    const alias = station.passage.out({ ...way, system })
    expect(alias).not.toMatchObject({ host: way.host })
    const plan = contract.guest.plan.output.parse(await call('plan', { machine, way: alias }))
    expect(plan.lines.join()).not.toContain(way.host)
    ssh.answer({ exitCode: 255, stderr: 'No ED25519 host key is known for 172.20.0.5' })
    const outcome = await call('ask', { machine, way: alias, agreed: plan.id, remember: 'once' })
    expect(outcome).toMatchObject({ code: 'host-key-unknown' })
    expect(JSON.stringify(outcome)).not.toContain(way.host)
    expect(ssh.calls().at(-1)?.argv).toContain('alice@172.20.0.5')
  }
})

test('what was pasted before gives way to what the guest tells of the same; what is pasted afterwards counts', async (ctx) => {
  const { station, guest, web, latest, shown } = await askable(ctx)
  const paste = (address: string, replaces?: string) =>
    station.handlers.recording.paste({
      outputs: [
        {
          machine: { id: machine, role: 'guest', name: 'web' },
          os: 'linux',
          command: 'ip address',
          text: `2: eth0: <UP> mtu 1500\n    link/ether 00:15:5d:00:e5:01 brd ff:ff:ff:ff:ff:ff\n    inet ${address}/20 scope global eth0\n`,
          ...(replaces === undefined ? {} : { replaces }),
        },
      ],
    })
  const addresses = () => web()?.interfaces.flatMap((one) => one.addresses.map((held) => held.address))
  await paste('172.20.0.9')
  expect(addresses()).toEqual(['172.20.0.9'])
  await vi.waitFor(async () => {
    // A clock that has not moved on tells nothing of before and after.
    await guest.ask({ machine, way, agreed: await shown(), remember: 'once' })
    expect(addresses()).toEqual(['172.20.0.5'])
  })
  await vi.waitFor(async () => {
    await paste('172.20.0.7', latest().inventory?.outputs.find(({ asked }) => asked !== undefined)?.id)
    expect(addresses()).toEqual(['172.20.0.7'])
  })
})
