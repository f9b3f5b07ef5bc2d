import type { GuestOutput } from './guest-answer.ts'
import type { GuestQuestion } from './guest-question.ts'

interface Section {
  command: string
  lines: string[]
  exitCode?: number
}

/**
 * What a script printed, taken apart at its marks. What came before the first (a greeting of the login shell) is left out.
 * Undefined where the end is missing: something broke off.
 */
export function framedOutputs(text: string, questions: readonly GuestQuestion[]): GuestOutput[] | undefined {
  const sections: Section[] = []
  let isEnded = false
  for (const line of text.split('\n')) {
    const mark = /^#(run|exit|end)(?: (.*?))? *\r?$/.exec(line)
    const last = sections.at(-1)
    if (mark?.[1] === 'run') sections.push({ command: mark[2] ?? '', lines: [] })
    else if (mark?.[1] === 'exit' && last !== undefined) last.exitCode = Number(mark[2])
    else if (mark?.[1] === 'end') isEnded = true
    else if (last?.exitCode === undefined) last?.lines.push(line)
  }
  return isEnded ? questions.flatMap((question) => outputOf(question, sections)) : undefined
}

/** The first form that worked; else the last that was tried. */
function outputOf({ file, commands }: GuestQuestion, sections: readonly Section[]): GuestOutput[] {
  const tried = sections.filter(({ command }) => commands.includes(command))
  const section = tried.find(({ exitCode = 0 }) => exitCode === 0) ?? tried.at(-1)
  if (section === undefined) return []
  const { command, lines, exitCode } = section
  // Before a mark a line is ended, whether one was begun or not.
  const printed = lines.at(-1) === '' ? lines.slice(0, -1) : lines
  const of = { file, command, ...(exitCode === undefined ? {} : { exitCode }) }
  if (exitCode === undefined || exitCode === 0) return [{ ...of, text: printed.map((line) => `${line}\n`).join('') }]
  return [{ ...of, text: '', failure: failureOf(command, exitCode) }]
}

/** 127: sh(1), a command that is not there. */
function failureOf(command: string, exitCode: number): NonNullable<GuestOutput['failure']> {
  const [program = ''] = command.split(' ')
  return exitCode === 127
    ? { code: 'not-found', sentence: `${program} is not installed in the guest` }
    : { code: 'failed', sentence: `${command} ended with exit code ${exitCode} in the guest` }
}
