import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { execa } from 'execa'
import type { RunCommand } from '../../electron/collect/command-request.ts'
import { runCommand } from '../../electron/collect/run-command.ts'
import { nsenterOptions, unshareOptions } from './unshare.ts'

export interface Lab {
  /** What to spawn so that the program runs inside the lab. */
  enter: (file: string, args: readonly string[]) => { file: string; args: string[] }
  /** Runs a shell script inside, with the functions of `prelude.sh`; gives what it printed, throws where it fails. */
  sh: (script: string) => Promise<string>
  /** Runs a collector's command inside. */
  run: RunCommand
  /** Ends the lab: its namespaces go with its last process. */
  end: () => Promise<void>
}

const env = { ...process.env, LC_ALL: 'C', PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` }

/** Builds a lab from a shell script (see README.md). Whoever opens it ends it: prefer `withLab`. */
export async function openLab(script: string): Promise<Lab> {
  const prelude = readFileSync(new URL('prelude.sh', import.meta.url), 'utf8')
  const functions = prelude.slice(prelude.indexOf('bridge_up()'))
  // It lives as long as its standard input is open, so that it does not outlive a test process that was killed.
  const world = spawn(
    'unshare',
    [...unshareOptions, 'sh', '-eu', '-c', `${prelude}\n${script}\necho ready; exec cat`],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
      env,
    },
  )
  let complaint = ''
  world.stderr.on('data', (text) => {
    complaint += text
  })
  const ready = await Promise.race([once(world.stdout, 'data').then(() => true), once(world, 'exit').then(() => false)])
  if (!ready || world.pid === undefined) throw new Error(`the lab could not be built: ${complaint}`)
  const inside = nsenterOptions(world.pid)
  const enter: Lab['enter'] = (file, args) => ({ file: 'nsenter', args: [...inside, '--', file, ...args] })
  return {
    enter,
    run: (request) => runCommand({ ...request, ...enter(request.file, request.args) }),
    sh: async (text) => {
      const { file, args } = enter('sh', ['-eu', '-c', `${functions}\n${text}`])
      return (await execa(file, args, { env })).stdout
    },
    end: async () => {
      const ended = world.exitCode === null ? once(world, 'exit') : undefined
      world.kill('SIGKILL')
      await ended
    },
  }
}

/** Builds a lab, uses it, and ends it whatever happens. */
export async function withLab(script: string, use: (lab: Lab) => Promise<void>): Promise<void> {
  const lab = await openLab(script)
  try {
    await use(lab)
  } finally {
    await lab.end()
  }
}
