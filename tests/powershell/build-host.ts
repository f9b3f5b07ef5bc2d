import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { execa } from 'execa'
import { root } from '../../scripts/test/root.ts'

/** The built host, or why there is none. */
export type BuiltHost = { dll: string } | { reason: string }

const sources = join(import.meta.dirname, 'host')
const cache = join(root, 'node_modules', '.cache', 'switchyard', 'powershell-host')
/** Milliseconds: a first build fetches PowerShell's engine from NuGet. */
const LONGEST = 120_000
/** Milliseconds for which a failed build is not tried again. */
const FAILURE_COUNTS = 600_000

/** Builds the host once for each state of its sources, whoever asks for it, and however many do at the same time. */
export async function buildHost(): Promise<BuiltHost> {
  const folder = join(cache, fingerprint())
  const dll = join(folder, 'powershell-host.dll')
  const failure = join(cache, 'failed.txt')
  const lock = `${folder}.lock`
  mkdirSync(cache, { recursive: true })
  for (const begun = Date.now(); ; await wait(200)) {
    if (existsSync(dll)) return { dll }
    if (isYoung(failure, FAILURE_COUNTS)) return { reason: readFileSync(failure, 'utf8') }
    if (!isYoung(lock, LONGEST)) rmSync(lock, { recursive: true, force: true })
    if (tryLock(lock)) break
    if (Date.now() - begun > LONGEST)
      return { reason: 'skipped: another process builds the PowerShell host for too long' }
  }
  try {
    const reason = await build(folder)
    if (reason === undefined) return { dll }
    writeFileSync(failure, reason)
    return { reason }
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

async function build(folder: string): Promise<string | undefined> {
  const making = `${folder}.making`
  rmSync(making, { recursive: true, force: true })
  const built = await execa(
    'dotnet',
    [
      'build',
      join(sources, 'host.csproj'),
      '--configuration',
      'Release',
      '--artifacts-path',
      making,
      '-nodeReuse:false',
    ],
    {
      cwd: sources,
      reject: false,
      all: true,
      stdin: 'ignore',
      timeout: LONGEST,
      env: { DOTNET_CLI_TELEMETRY_OPTOUT: '1', DOTNET_NOLOGO: '1', NUGET_ENHANCED_MAX_NETWORK_TRY_COUNT: '1' },
    },
  )
  try {
    if (built.code === 'ENOENT') return 'skipped: neither powershell.exe nor the .NET SDK is here'
    if (built.failed)
      return `skipped: PowerShell’s engine can’t be built here (${whyNot(built.all ?? '', built.timedOut)})`
    renameSync(join(making, 'bin', 'host', 'release'), folder)
    return undefined
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
}

function whyNot(output: string, timedOut: boolean): string {
  if (timedOut) return 'it took too long'
  const [, error] = /error ([A-Z]+\d+: .*?)(?: \[|$)/m.exec(output) ?? []
  return error?.slice(0, 160) ?? 'dotnet build failed'
}

function fingerprint(): string {
  const hash = createHash('sha256')
  const files = readdirSync(sources).filter((name) => /\.(?:cs|csproj)$/.test(name))
  for (const name of files.sort()) hash.update(name).update(readFileSync(join(sources, name)))
  return hash.digest('hex').slice(0, 16)
}

function isYoung(path: string, milliseconds: number): boolean {
  const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs
  return made !== undefined && Date.now() - made < milliseconds
}

function tryLock(lock: string): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch {
    return false
  }
}
