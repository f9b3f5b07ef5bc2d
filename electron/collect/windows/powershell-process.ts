import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { Socket } from 'node:net'
import type { Readable, Writable } from 'node:stream'
import { encodedCommand } from './encoded-command.ts'
import { lineReader } from './line-reader.ts'
import { OPTIONS, type PowershellProgram } from './powershell.ts'
import { stderrWords } from './stderr-words.ts'

/** A PowerShell that runs a script; what it prints comes line by line. */
export interface PowershellProcess {
  write: (line: string) => void
  /** Ends standard input: a session then ends by itself. */
  finish: () => void
  kill: () => void
}

export interface ProcessEvents {
  onLine: (line: string) => void
  /** A line that is longer than the limit; nothing more comes. */
  onTooLong: () => void
  /** It has ended, or could not be started. `why` is in words. */
  onEnd: (end: { code: 'failed' | 'not-found'; why: string }) => void
}

export type StartPowershell = typeof startPowershell

/** Bytes of standard error that are kept. */
const COMPLAINT = 16 * 1024
const living = new Set<ChildProcessByStdio<Writable, Readable, Readable>>()
process.on('exit', () => {
  for (const child of living) child.kill('SIGKILL')
})

/** Starts PowerShell with a script. It keeps no process alive that has nothing else to do. */
export function startPowershell(
  program: PowershellProgram,
  script: string,
  outputLimit: number,
  events: ProcessEvents,
): PowershellProcess {
  const child = spawn(program.file, [...(program.args ?? []), ...OPTIONS, encodedCommand(script)], {
    env: { ...inheritedEnv(), ...program.env, SWITCHYARD_APP: String(process.pid), POWERSHELL_TELEMETRY_OPTOUT: '1' },
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  })
  living.add(child)
  child.unref()
  for (const pipe of [child.stdin, child.stdout, child.stderr]) if (pipe instanceof Socket) pipe.unref()

  let ended = false
  let complaint = Buffer.alloc(0)
  const end = (code: 'failed' | 'not-found', why: string) => {
    living.delete(child)
    if (ended) return
    ended = true
    events.onEnd({ code, why })
  }
  child.stdout.on('data', lineReader(outputLimit, { onLine: events.onLine, onTooLong: events.onTooLong }))
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = Buffer.concat([complaint, chunk]).subarray(0, COMPLAINT)
  })
  // It may have ended before it read what was written.
  child.stdin.on('error', () => undefined)
  child.on('error', (error: NodeJS.ErrnoException) =>
    end(
      error.code === 'ENOENT' ? 'not-found' : 'failed',
      error.code === 'ENOENT' ? `there is no ${program.file}` : `it could not be started (${error.code ?? 'unknown'})`,
    ),
  )
  child.on('close', (exitCode, signal) => {
    const said = stderrWords(complaint.toString('utf8'))
    const how = signal === null ? `ended with exit code ${exitCode}` : 'was ended from outside'
    end('failed', `it ${how}${said === '' ? '' : `: ${said}`}`)
  })
  return {
    write: (line) => child.stdin.write(`${line}\n`),
    finish: () => child.stdin.end(),
    kill: () => {
      child.kill('SIGKILL')
      // Something that it started may hold the other end of its pipes.
      child.stdout.destroy()
      child.stderr.destroy()
    },
  }
}

/** Not PSModulePath of a pwsh that this was started from: its modules don't load in Windows PowerShell. */
function inheritedEnv(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^psmodulepath$/i.test(name)))
}
