import { execa } from 'execa'
import { root } from './root.ts'

/** How a command ended: `problem` says in words why it did not end well by itself. */
export interface Ended {
  ok: boolean
  output: string
  problem: string | undefined
}

/**
 * Runs a tool of the checkout (node_modules/.bin first) in its root, without colour; stdout and stderr together.
 * `seconds`: after these it is ended and has failed.
 */
export async function runCommand(command: string[], seconds: number, env: Record<string, string> = {}): Promise<Ended> {
  const [tool = '', ...args] = command
  const ended = await execa(tool, args, {
    cwd: root,
    preferLocal: true,
    localDir: root,
    all: true,
    reject: false,
    stdin: 'ignore',
    timeout: seconds * 1000,
    forceKillAfterDelay: 2000,
    env: { ...env, NO_COLOR: '1', FORCE_COLOR: undefined },
  })
  const line = command.join(' ')
  const problem = ended.timedOut
    ? `${line} was not done after ${seconds} s`
    : ended.exitCode === undefined
      ? `${line} ended abnormally: ${ended.shortMessage}`
      : ended.failed
        ? `${line} ended with ${ended.exitCode}`
        : undefined
  return { ok: !ended.failed, output: ended.all, problem }
}
