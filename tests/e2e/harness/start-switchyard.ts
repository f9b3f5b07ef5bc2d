import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { root } from '../../../scripts/test/root.ts'

/** A Switchyard that runs as a process of its own. */
export interface Running {
  /** What it printed to be opened: loopback, with the token in the fragment. */
  address: string
  /** Everything it has printed until now. */
  output: () => string
  stop: () => Promise<void>
}

const printed = /http:\/\/127\.0\.0\.1:\d+\/\S*/

/**
 * Starts `npm start -- --browser --no-open …` as npm would, and waits until it prints its address.
 * `prefix` runs it inside something else (`nsenter …`). What it remembers is in a folder of its own, `home`: there, somebody
 * has agreed to what is collected already, where no other is given.
 */
export async function startSwitchyard(
  args: string[],
  prefix: string[] = [],
  home: string = homeOfOneWhoAgreed(),
): Promise<Running> {
  const line = [...prefix, process.execPath, join(root, 'scripts', 'start.ts'), '--browser', '--no-open', ...args]
  const [program = '', ...rest] = line
  const child = spawn(program, rest, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', SWITCHYARD_HOME: home },
  })
  const chunks: string[] = []
  const output = () => chunks.join('')
  const address = await addressOf(child, chunks)
  return { address, output, stop: () => stop(child) }
}

function homeOfOneWhoAgreed(): string {
  const home = mkdtempSync(join(tmpdir(), 'switchyard-home-'))
  process.once('exit', () => rmSync(home, { recursive: true, force: true }))
  writeFileSync(join(home, 'kept.json'), JSON.stringify({ introduced: true }))
  return home
}

async function addressOf(child: ChildProcessByStdio<null, Readable, Readable>, chunks: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = (chunk: Buffer) => {
      chunks.push(chunk.toString())
      const address = chunks.join('').match(printed)?.[0]
      if (address !== undefined) resolve(address)
    }
    child.stdout.on('data', look)
    child.stderr.on('data', look)
    child.once('error', reject)
    child.once('exit', (code) =>
      reject(new Error(`Switchyard ended with ${code} before it printed an address:\n${chunks.join('')}`)),
    )
  })
}

async function stop(child: ChildProcessByStdio<null, Readable, Readable>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  const impatience = setTimeout(() => child.kill('SIGKILL'), 3000)
  await gone
  clearTimeout(impatience)
}
