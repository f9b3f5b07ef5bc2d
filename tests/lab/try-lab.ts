import { collectLinux } from '../../electron/collect/linux/collect-linux.ts'
import type { Verdict } from '../../shared/reach/verdict.ts'
import type { Recording } from '../../shared/recording/recording.ts'
import { openLab } from '../namespaces/lab.ts'
import { askKernel } from './ask-kernel.ts'
import { inhabitantsOf, type Trial, trialsOf } from './inhabitants.ts'
import { labScript } from './lab-script.ts'
import type { LabSpec } from './lab-spec.ts'
import { predictLab } from './predict-lab.ts'
import { whyNoPings } from './why-no-lab.ts'

/** A trial with what the kernel did and what the app says. */
export interface Tried {
  trial: Trial
  /** `connected`, or the errno. */
  kernel: string
  verdict: Verdict
  agrees: boolean
}

export interface TriedLab {
  spec: LabSpec
  tried: Tried[]
  recording: Recording
}

/** Builds a lab, asks the kernel, records it with the ordinary collector, asks the app, and compares. */
export async function tryLab(spec: LabSpec): Promise<TriedLab> {
  const inhabitants = inhabitantsOf(spec)
  const trials = trialsOf(spec).filter(({ port }) => port !== undefined || whyNoPings() === undefined)
  const lab = await openLab(labScript(spec))
  try {
    // The kernel first: afterwards the host’s neighbour table holds whom it met, as on a machine in use.
    const kernel = await askKernel(lab, inhabitants, trials)
    const recording = await collectLinux({ run: lab.run })
    const { verdicts, ids } = predictLab(recording, inhabitants, trials)
    const tried = trials.flatMap((trial, index): Tried[] => {
      const verdict = verdicts[index]
      const said = kernel[index] ?? 'no answer'
      if (verdict === undefined || !isTold(spec, verdict, ids.get('router'))) return []
      return [{ trial, kernel: said, verdict, agrees: agrees(spec, said, verdict) }]
    })
    return { spec, tried, recording }
  } finally {
    await lab.end()
  }
}

/** Who of two with one address answers is luck: then the app must say so, and nothing else. */
function agrees({ guests }: LabSpec, kernel: string, { verdict, reason }: Verdict): boolean {
  if (verdict === 'unknown') return reason === 'duplicate-address' && guests.some(({ fault }) => fault === 'duplicate')
  return (kernel === 'connected') === (verdict === 'reachable')
}

/**
 * Routes of the router lie outside: no command on the host can tell them, and the app says that it takes them for the
 * usual ones. Where the lab gave the router others, what it decides is not compared.
 */
function isTold(spec: LabSpec, { hops, replyHops, blocks }: Verdict, router: string | undefined): boolean {
  return spec.routed.length === 0 || ![...hops, ...replyHops, ...blocks].some(({ stack }) => stack === router)
}
