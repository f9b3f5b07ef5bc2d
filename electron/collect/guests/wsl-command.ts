import { join } from 'node:path'
import type { WslWay } from '../../../shared/contract/guest-asking.ts'
import { printable } from '../../../shared/recording/printable.ts'
import { type Refusal, refusal } from '../../../shared/recording/refusal.ts'
import { quotedLine } from './quoted-line.ts'

/** What is started to ask a distribution of WSL: whether it runs, and only then the distribution itself. */
export interface WslCommand {
  file: string
  running: string[]
  ask: string[]
  /** As a person would type them. */
  lines: [string, string]
}

/** What WSL itself lets a distribution be called: it can't be taken for an option. */
const NAME = /^[A-Za-z0-9_][A-Za-z0-9_. -]{0,254}$/

/** The command lines, or why there can't be any. The name is an argument of its own; a script is read from standard input. */
export function wslCommand({ distribution }: Pick<WslWay, 'distribution'>): WslCommand | Refusal {
  if (!NAME.test(distribution))
    return refusal(
      'bad-distribution',
      `“${printable(distribution)}” is no name of a distribution that WSL can be given.`,
    )
  const running = ['--list', '--running', '--quiet']
  const ask = ['-d', distribution, '--exec', 'sh', '-s']
  return {
    file: wslProgram(),
    running,
    ask,
    lines: [quotedLine(['wsl.exe', ...running]), quotedLine(['wsl.exe', ...ask])],
  }
}

/** By its place: whatever PATH says. */
function wslProgram(): string {
  return process.platform === 'win32'
    ? join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'wsl.exe')
    : 'wsl.exe'
}
