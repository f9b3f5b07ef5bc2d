import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inhabitantsOf, type Trial } from './inhabitants.ts'
import type { LabSpec } from './lab-spec.ts'

const FOLDER = join(import.meta.dirname, '../fixtures/lab-twins')

/** A lab that a Windows host could be as well, and what the Linux kernel did in it. */
export interface RecordedTwin {
  spec: LabSpec
  trials: (Trial & { connected: boolean })[]
}

/** What `record-twins.ts` wrote down, by seed. */
export function recordedTwins(): RecordedTwin[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const { spec, kernel }: Written = JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))
      const owners = new Map(
        inhabitantsOf(spec).flatMap((one) => one.addresses.map((held) => [held, one.name] as const)),
      )
      const trial = (from: string, connected: boolean) => (asked: string) => {
        const [address = '', port] = asked.split(' ')
        const by = port === 'ping' ? {} : { port: Number(port) }
        return { from, to: owners.get(address) ?? '', address, ...by, connected }
      }
      const trials = kernel.flatMap(({ from, connected, others }) => [
        ...connected.map(trial(from, true)),
        ...others.map(trial(from, false)),
      ])
      return { spec, trials }
    })
}

interface Written {
  spec: LabSpec
  kernel: { from: string; connected: string[]; others: string[] }[]
}
