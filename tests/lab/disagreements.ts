import type { TriedLab } from './try-lab.ts'

/** The cells in which kernel and app differ, with what is needed to find out why. */
export function disagreements({ spec, tried }: TriedLab): string[] {
  return tried
    .filter(({ agrees }) => !agrees)
    .map(({ trial, kernel, verdict }) => {
      const hops = [...verdict.hops, ...verdict.replyHops].map(({ sentence }) => `      ${sentence}`)
      const blocks = verdict.blocks.map(({ code, sentence }) => `      ${code}: ${sentence}`)
      const guests = spec.guests.map(
        ({ name, switch: on, fault, isolated }) =>
          `${name}@${on}${fault === 'none' ? '' : ` ${fault}`}${isolated ? ' isolated' : ''}`,
      )
      return [
        `  seed ${spec.seed}: ${trial.from} → ${trial.to} ${trial.address}:${trial.port}: the kernel says ${kernel}, the app ${verdict.verdict} (${verdict.reason})`,
        ...hops,
        ...blocks,
        `      host ${JSON.stringify(spec.host)} switches ${spec.switches.map(({ name, kind }) => `${name}=${kind}`).join(' ')} guests ${guests.join(', ')}`,
      ].join('\n')
    })
}
