import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { onTestFinished, type TestContext, vi } from 'vitest'
import { z } from 'zod'

/** What a stood-in program does; the first answer whose `when` stands in its arguments counts. */
export interface StoodInAnswer {
  /** Part of the arguments, joined with blanks; any where absent. */
  when?: string
  stdout?: string
  /** Bytes in base64, in place of `stdout`. */
  bytes?: string
  stderr?: string
  exitCode?: number
  /** It gives what it read from standard input to `sh`, as a guest's login shell would. */
  shell?: boolean
  /** It never ends by itself. */
  hangs?: boolean
}

const Call = z.object({ argv: z.array(z.string()), stdin: z.string(), env: z.record(z.string(), z.string()) })
export type StoodInCall = z.infer<typeof Call>

export interface StandIn {
  answer: (...answers: StoodInAnswer[]) => void
  /** Each start of it: its arguments, one by one. */
  calls: () => StoodInCall[]
  /** The folder of commands that `shell` finds before all others. */
  commands: string
}

/** Stands in for a program on the search path for one test. It writes down how it was started, and answers from a list. */
export function standInProgram({ skip }: Pick<TestContext, 'skip'>, name: string): StandIn {
  if (process.platform === 'win32') skip('skipped: a script can’t stand in for a program on Windows')
  const folder = mkdtempSync(join(tmpdir(), 'switchyard-program-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const [bin, commands, answers, calls] = ['bin', 'commands', 'answers.json', 'calls'].map((one) => join(folder, one))
  if (bin === undefined || commands === undefined || answers === undefined || calls === undefined) throw new Error()
  for (const one of [bin, commands]) mkdirSync(one)
  const program = join(bin, name)
  writeFileSync(
    program,
    `#!${process.execPath}\n(${main.toString()})(${JSON.stringify({ answers, calls, commands })})\n`,
  )
  chmodSync(program, 0o755)
  vi.stubEnv('PATH', [bin, process.env['PATH'] ?? ''].join(delimiter))
  onTestFinished(() => void vi.unstubAllEnvs())
  const answer = (...given: StoodInAnswer[]) => writeFileSync(answers, JSON.stringify(given))
  answer()
  return {
    answer,
    calls: () => {
      if (!existsSync(calls)) return []
      const lines = readFileSync(calls, 'utf8').split('\n')
      return lines.filter((line) => line !== '').map((line) => Call.parse(JSON.parse(line)))
    },
    commands,
  }
}

/** A command that a guest's shell finds: a shell script. */
export function guestCommand({ commands }: StandIn, name: string, script: string): void {
  const file = join(commands, name)
  writeFileSync(file, `#!/bin/sh\n${script}\n`)
  chmodSync(file, 0o755)
}

/** The program itself; it knows nothing of this module. */
function main(places: { answers: string; calls: string; commands: string }): void {
  const { readFileSync, appendFileSync } = process.getBuiltinModule('node:fs')
  const { spawnSync } = process.getBuiltinModule('node:child_process')
  const argv = process.argv.slice(2)
  const answers: StoodInAnswer[] = JSON.parse(readFileSync(places.answers, 'utf8'))
  const words = argv.join(' ')
  const { when: _, ...found } = answers.find(({ when = '' }) => words.includes(when)) ?? { exitCode: 99 }
  const answer: StoodInAnswer = found
  const stdin = readFileSync(0, 'utf8')
  appendFileSync(places.calls, `${JSON.stringify({ argv, stdin, env: process.env })}\n`)
  if (answer.hangs === true) {
    setInterval(() => undefined, 1_000)
    return
  }
  process.stderr.write(answer.stderr ?? '')
  const printed = answer.bytes === undefined ? (answer.stdout ?? '') : Buffer.from(answer.bytes, 'base64')
  process.stdout.write(printed, () => {
    if (answer.shell !== true) process.exit(answer.exitCode ?? 0)
    const env = { ...process.env, PATH: `${places.commands}:/usr/bin:/bin` }
    const ran = spawnSync('/bin/sh', ['-s'], { input: stdin, env, stdio: ['pipe', 'inherit', 'inherit'] })
    process.exit(ran.status ?? 1)
  })
}
