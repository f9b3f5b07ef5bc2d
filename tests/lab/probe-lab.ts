import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Lab } from '../namespaces/lab.ts'
import type { Inhabitant, Trial } from './inhabitants.ts'
import { PATIENCE } from './patience.ts'

type Prober = ChildProcessByStdio<Writable, Readable, null>

/** The truth of TCP: what the kernel says to every trial, in their order: `connected`, or the errno. */
export async function probeLab(
  lab: Lab,
  inhabitants: readonly Inhabitant[],
  trials: readonly Trial[],
): Promise<string[]> {
  const probers = new Map(inhabitants.map((one) => [one.name, start(lab, one)]))
  try {
    const lines = new Map([...probers].map(([name, prober]) => [name, linesOf(prober)]))
    for (const [name, line] of lines) {
      const said = await line()
      if (said !== 'ready') throw new Error(`${name} can’t listen: ${said}`)
    }
    const answers = new Map<string, string[]>()
    await Promise.all(
      [...probers].map(async ([name, prober]) => {
        const own = trials.filter(({ from }) => from === name).map(({ address, port }) => [address, port])
        prober.stdin.write(`${JSON.stringify({ targets: own, milliseconds: PATIENCE })}\n`)
        const said = await lines.get(name)?.()
        if (said === undefined) throw new Error(`${name} ended before it told what its connections came to`)
        answers.set(name, z.array(z.string()).parse(JSON.parse(said)))
      }),
    )
    const next = new Map<string, number>()
    return trials.map(({ from }) => {
      const index = next.get(from) ?? 0
      next.set(from, index + 1)
      return answers.get(from)?.[index] ?? 'no answer'
    })
  } finally {
    for (const prober of probers.values()) prober.kill('SIGKILL')
  }
}

function start(lab: Lab, { namespace, ports }: Inhabitant): Prober {
  const script = [process.execPath, fileURLToPath(new URL('prober.ts', import.meta.url)), ...ports.map(String)]
  const words = namespace === undefined ? script : ['nsenter', `--net=${namespace}`, ...script]
  const { file, args } = lab.enter(words[0] ?? '', words.slice(1))
  return spawn(file, args, { stdio: ['pipe', 'pipe', 'inherit'] })
}

/** The process’s lines, one a call; `undefined` at its end. */
function linesOf(prober: Prober): () => Promise<string | undefined> {
  const lines = createInterface({ input: prober.stdout })[Symbol.asyncIterator]()
  return async () => {
    const { value, done } = await lines.next()
    return done === true ? undefined : value
  }
}
