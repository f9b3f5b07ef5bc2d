import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { Lab } from '../namespaces/lab.ts'
import type { Inhabitant, Trial } from './inhabitants.ts'
import { PATIENCE } from './patience.ts'

/** The truth of pings: for every trial, in their order, `connected`, or the errno. */
export async function pingLab(
  lab: Lab,
  inhabitants: readonly Inhabitant[],
  trials: readonly Trial[],
): Promise<string[]> {
  const answers = new Map<Trial, string>()
  await Promise.all(
    inhabitants.map(async (one) => {
      const own = trials.filter(({ from }) => from === one.name)
      const said = await pingFrom(lab, one, own)
      for (const [index, trial] of own.entries()) answers.set(trial, said[index] ?? 'no answer')
    }),
  )
  return trials.map((trial) => answers.get(trial) ?? 'no answer')
}

async function pingFrom(lab: Lab, { name, namespace }: Inhabitant, trials: readonly Trial[]): Promise<string[]> {
  if (trials.length === 0) return []
  const script = fileURLToPath(new URL('ping.pl', import.meta.url))
  const words = ['perl', script, String(PATIENCE), ...trials.map(({ address }) => address)]
  const inside = namespace === undefined ? words : ['nsenter', `--net=${namespace}`, ...words]
  const { file, args } = lab.enter(inside[0] ?? '', inside.slice(1))
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const [out, complaint] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  const [ready, ...said] = out.trim().split('\n')
  if (ready !== 'ready' || said.length !== trials.length) throw new Error(`${name} can’t ping: ${complaint.trim()}`)
  return said
}
