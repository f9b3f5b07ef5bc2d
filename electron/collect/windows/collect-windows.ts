import { hostname } from 'node:os'
import type { RecordedOutput, Recording } from '../../../shared/recording/recording.ts'
import type { CollectOptions } from '../collect-options.ts'
import type { Told } from './answer.ts'
import { createAskedCommands, type Expired } from './asked-commands.ts'
import { createCpuBudget } from './cpu-budget.ts'
import type { WindowsCommand } from './define-command.ts'
import { failureOfTold } from './failure-of-told.ts'
import { createOneByOne } from './one-by-one.ts'
import { type PowershellProgram, windowsPowershell } from './powershell.ts'
import { readScript } from './read-script.ts'
import { createSession, type ScriptRunner, type SessionOptions } from './session.ts'
import { textOfValue } from './text-of-value.ts'
import { windowsCauses } from './windows-causes.ts'
import { windowsCommands } from './windows-commands.ts'
import { type WindowsKind, windowsKind } from './windows-kind.ts'

export interface WindowsCollectorOptions {
  program?: PowershellProgram
  /** What runs scripts; PowerShell sessions where absent. */
  createRunner?: (told: Pick<SessionOptions, 'onEvent'>) => ScriptRunner
  commands?: readonly WindowsCommand[]
  /** Milliseconds: for a command, and for one that takes its time. */
  timeLimit?: number
  slowTimeLimit?: number
  /** Bytes of one answer. */
  outputLimit?: number
  clock?: () => number
  /** The machine's own name where absent. */
  hostName?: string
  /** Slow commands have answered, after the look that asked for them. */
  onMore?: () => void
  /** Hyper-V says that something of it changed: the next look asks for it. */
  onChange?: () => void
}

/** Looks at a Windows machine again and again, and asks only for what may have changed. */
export interface WindowsCollector {
  /** `whole`: waits for what is slow, too. */
  collect: (options?: CollectOptions & { whole?: boolean }) => Promise<Recording>
  expire: (what: Expired) => void
  /** Ends PowerShell. A later look starts it again. */
  close: () => void
}

type Asks = (command: WindowsCommand) => boolean

const OUTPUT_LIMIT = 16 * 1024 * 1024
/** Milliseconds from one event that is heeded to the next, where looks have cost too much already. */
const PATIENCE = 30_000

/** A collector that has not begun yet. */
export function createWindowsCollector(options: WindowsCollectorOptions = {}): WindowsCollector {
  const { commands = windowsCommands, timeLimit = 10_000, slowTimeLimit = 60_000, outputLimit = OUTPUT_LIMIT } = options
  const program = options.program ?? windowsPowershell()
  const clock = options.clock ?? (() => performance.now())
  const budget = createCpuBudget(clock)
  /** Once for each look: what it begins with it also ends with. */
  let isTooMuch = false
  const asked = createAskedCommands(clock, () => isTooMuch)
  const quick = commands.filter(({ slow }) => slow !== true)
  const slow = commands.filter((command) => command.slow === true)
  let isRestricted = false
  let windows: WindowsKind | undefined
  let isInBackground = false
  /** Asked before: that PowerShell loads what it needs for the first time is not counted. */
  const known = new Set<WindowsCommand>()
  const underway = new Map<WindowsCommand, Promise<Told>>()

  const session = (told: Pick<SessionOptions, 'onEvent'>): ScriptRunner =>
    createSession({
      ...told,
      program,
      outputLimit,
      onRestricted: () => {
        isRestricted = true
        return createOneByOne(program, outputLimit)
      },
    })
  const { createRunner = session } = options
  let heededAt = Number.NEGATIVE_INFINITY
  let heededLater: NodeJS.Timeout | undefined
  const heed = () => {
    clearTimeout(heededLater)
    heededLater = undefined
    heededAt = clock()
    asked.expire('hyper-v')
    options.onChange?.()
  }
  const onEvent = () => {
    const left = heededAt + PATIENCE - clock()
    // Should a machine tell of changes all the time, it is asked as often as looks may cost. The last one counts all the same.
    if (left > 0 && budget.isOverdrawn()) heededLater ??= setTimeout(heed, left).unref()
    else heed()
  }
  // Where nobody waits for changes (one look, and it ends), there is nothing to watch.
  const quickSession = createRunner(options.onChange === undefined ? {} : { onEvent })
  const slowSession = createRunner({})

  /** The same question is not asked twice at a time: a look that was given up may still wait for its answer. */
  function ask(runner: ScriptRunner, command: WindowsCommand, limit: number): Promise<Told> {
    const answer = underway.get(command) ?? askAnew(runner, command, limit).finally(() => underway.delete(command))
    underway.set(command, answer)
    return answer
  }

  async function askAnew(runner: ScriptRunner, command: WindowsCommand, limit: number): Promise<Told> {
    const script = readScript(`commands/${command.name}.ps1`)
    asked.begin(command)
    const told = await runner.ask({ name: command.command, script, timeLimit: limit })
    if (told.kind !== 'closed' && known.has(command)) budget.spend(costOf(command, told))
    known.add(command)
    if (command.name === 'windows' && told.kind === 'value') windows = windowsKind(told.value)
    if (told.kind !== 'closed') asked.keep(command, outputOf(command, told, windows))
    return told
  }

  /** Where one command of Hyper-V's hangs, the others would hang as well: they are left for the next look, if there is one. */
  async function askQuick(
    chosen: readonly WindowsCommand[],
    { signal, whole }: { signal: AbortSignal | undefined; whole: boolean },
    onDone: (command: WindowsCommand) => void,
  ): Promise<void> {
    let hanging: Told | undefined
    for (const command of chosen) {
      signal?.throwIfAborted()
      if (asked.isDue(command) && (hanging === undefined || command.about !== 'hyper-v')) {
        const told = await unlessAborted(ask(quickSession, command, timeLimit), signal)
        if (command.about === 'hyper-v' && told.kind === 'none' && told.code === 'timeout') hanging = told
      } else if (whole && hanging?.kind === 'none') asked.keep(command, outputOf(command, hanging, windows))
      onDone(command)
    }
  }

  /** In a session of its own, so that the picture need not wait. Where that can't be asked at all, the others can't be, and say so. */
  async function askInBackground(asks: Asks): Promise<void> {
    isInBackground = true
    const told = await askSlow(slowSession, asks).catch(() => [])
    // It is not asked again for minutes, and a PowerShell holds its memory.
    slowSession.close()
    isInBackground = false
    if (told.some(({ kind }) => kind !== 'closed')) options.onMore?.()
  }

  async function askSlow(runner: ScriptRunner, asks: Asks): Promise<Told[]> {
    const told: Told[] = []
    for (const command of slow.filter(asks).filter(asked.isDue)) {
      if (told.at(-1)?.kind === 'closed') break
      told.push(await ask(runner, command, slowTimeLimit))
    }
    return told
  }

  return {
    collect: async ({ signal, onProgress, without = [], whole = false } = {}) => {
      const asks = ({ group }: WindowsCommand) => group === undefined || !without.includes(group)
      const takenAt = new Date().toISOString()
      const total = (whole ? commands : quick).filter(asks).length
      isTooMuch = !whole && budget.isOverdrawn()
      let done = 0
      const tell = ({ command }: WindowsCommand) => {
        done += 1
        onProgress?.({ done, total, command })
      }
      if (!whole && !isInBackground && slow.filter(asks).some(asked.isDue)) void askInBackground(asks)
      await askQuick(quick.filter(asks), { signal, whole }, tell)
      if (whole) await unlessAborted(askSlow(quickSession, asks), signal)
      signal?.throwIfAborted()
      const name = options.hostName ?? hostname()
      const outputs = [
        { id: 'host/hostname.txt', command: 'hostname', text: `${name}\n`, exitCode: 0 },
        // Which Windows it is decides what is said, and is no part of its network.
        ...asked.outputs(commands.filter((command) => asks(command) && command.about !== 'system')),
        ...(isRestricted ? [restricted] : []),
      ]
      return { name, takenAt, machines: [{ id: 'host', role: 'host', name, os: 'windows', access: 'local', outputs }] }
    },
    expire: asked.expire,
    close: () => {
      clearTimeout(heededLater)
      heededLater = undefined
      asked.expire('all')
      quickSession.close()
      slowSession.close()
    },
  }
}

/** Processor time, where PowerShell counts it; a PowerShell of its own is not there to be asked, and takes time to begin with. */
function costOf({ slow }: WindowsCommand, told: Exclude<Told, { kind: 'closed' }>): number {
  const cpu = told.kind === 'value' && slow !== true ? told.cpu : undefined
  return cpu ?? told.milliseconds
}

const restricted: RecordedOutput = {
  id: 'host/language-mode.txt',
  command: '$ExecutionContext.SessionState.LanguageMode',
  text: '',
  failure: { code: windowsCauses.restricted.code, sentence: windowsCauses.restricted.sentence },
}

function outputOf(
  command: WindowsCommand,
  told: Exclude<Told, { kind: 'closed' }>,
  windows: WindowsKind | undefined,
): RecordedOutput {
  const of = {
    id: `host/${command.name}.${command.gives === 'text' ? 'txt' : 'json'}`,
    command: command.command,
    milliseconds: told.milliseconds,
    ...(command.group === 'traffic' ? { at: new Date().toISOString() } : {}),
  }
  return told.kind === 'value'
    ? { ...of, text: textOfValue(command, told.value).text, exitCode: 0 }
    : { ...of, text: '', failure: failureOfTold(command, told, windows) }
}

/** Gives a wait up when the signal says so; what is waited for goes on, and is there for the next look. */
function unlessAborted<T>(waited: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return waited
  return new Promise((resolve, reject) => {
    const give = () => reject(signal.reason)
    signal.addEventListener('abort', give, { once: true })
    waited.then(resolve, reject).finally(() => signal.removeEventListener('abort', give))
  })
}
