import type { Lab } from '../namespaces/lab.ts'
import type { Inhabitant, Trial } from './inhabitants.ts'
import { pingLab } from './ping-lab.ts'
import { probeLab } from './probe-lab.ts'

/** The truth: what the kernel says to every trial, in their order: `connected`, or the errno. */
export async function askKernel(
  lab: Lab,
  inhabitants: readonly Inhabitant[],
  trials: readonly Trial[],
): Promise<string[]> {
  const isPing = ({ port }: Trial) => port === undefined
  const pings = trials.filter(isPing)
  const connections = trials.flatMap(({ port, ...trial }) => (port === undefined ? [] : [{ ...trial, port }]))
  const [pinged, connected] = await Promise.all([
    pingLab(lab, inhabitants, pings),
    probeLab(lab, inhabitants, connections),
  ])
  const [nextPing, nextConnection] = [pinged, connected].map((said) => said[Symbol.iterator]())
  return trials.map((trial) => (isPing(trial) ? nextPing : nextConnection)?.next().value ?? 'no answer')
}
