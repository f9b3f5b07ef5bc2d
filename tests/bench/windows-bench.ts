// npm run bench:windows [SECONDS]: what looking at a Windows machine takes of it, live, beside its targets: on Windows with the real
// commands, elsewhere on PowerShell's engine with stood-in ones (the laptop of the sample).
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { createWindowsCollector } from '../../electron/collect/windows/collect-windows.ts'
import type { PowershellProgram } from '../../electron/collect/windows/powershell.ts'
import { createSession, type ScriptRunner } from '../../electron/collect/windows/session.ts'
import { GLANCE, glance } from '../../electron/collect/windows/watch-addresses.ts'
import { enginePrograms, stoodIn } from '../powershell/engine.ts'
import { scenario } from '../powershell/scenario.ts'
import { benchTable } from './bench-table.ts'

const INTERVAL = 2_000
/** Seconds in which PowerShell still compiles what it will run again and again. */
const WARMING = 20
const seconds = Number(process.argv[2] ?? '120')

const engine = await enginePrograms()
if ('reason' in engine) {
  process.stderr.write(`${engine.reason}\n`)
  process.exit(1)
}
const own = (program: PowershellProgram) =>
  process.platform === 'win32' ? program : stoodIn(program, scenario('cc-labs-2')).program
const runners: ScriptRunner[] = []
const collector = createWindowsCollector({
  program: own(engine.program),
  // As the window has it: Hyper-V's own events are watched.
  onChange: () => undefined,
  createRunner: (told) => {
    const runner = createSession({ ...told, program: own(engine.program) })
    runners.push(runner)
    return runner
  },
})

const Cost = z.object({ cpu: z.number(), mib: z.number() })
const script = `$own = [System.Diagnostics.Process]::GetCurrentProcess()
@{ cpu = $own.TotalProcessorTime.TotalMilliseconds; mib = $own.WorkingSet64 / 1MB }`

async function cost(): Promise<z.infer<typeof Cost>> {
  const [quick] = runners
  const told = await quick?.ask({ name: 'cost', script, timeLimit: 60_000 })
  if (told?.kind !== 'value') throw new Error(JSON.stringify(told))
  return Cost.parse(told.value)
}

/** What watching this machine's addresses takes of one core, in the app itself. */
function glanceShare(): number {
  const glances = 200
  const before = process.cpuUsage()
  for (let n = 0; n < glances; n += 1) glance()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000 / glances / (GLANCE / 100)
}

/** Looks as the window does; gives what each took. */
async function lookFor(seconds: number): Promise<number[]> {
  const looks: number[] = []
  const until = performance.now() + seconds * 1_000
  for (let at = performance.now(); at < until; at = performance.now()) {
    await collector.collect()
    looks.push(performance.now() - at)
    await wait(Math.max(INTERVAL - (performance.now() - at), (performance.now() - at) * 2))
  }
  return looks
}

const first = performance.now()
await collector.collect()
const firstLook = performance.now() - first
await lookFor(WARMING)
const begun = await cost()
const looks = await lookFor(seconds)
const memory: number[] = [begun.mib]
const ended = await cost()
memory.push(ended.mib)
collector.close()
process.stdout.write(
  benchTable([
    { name: 'first look, PowerShell’s start included', unit: 'ms', values: [firstLook] },
    { name: 'one look, live', unit: 'ms', values: looks },
    {
      name: 'PowerShell’s share of one core',
      unit: '%',
      target: 3,
      values: [(ended.cpu - begun.cpu) / (seconds * 10)],
    },
    { name: 'watching addresses, of one core', unit: '%', target: 1, values: [glanceShare()] },
    { name: 'PowerShell’s memory', unit: 'MiB', target: 150, values: memory },
  ]),
)
