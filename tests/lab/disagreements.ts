import type { Trial } from './inhabitants.ts'
import type { LabSpec } from './lab-spec.ts'
import type { Tried, TriedLab } from './try-lab.ts'
import { wrongReason } from './wrong-reason.ts'

/** The cells in which kernel and app differ, or a known fault is not named, with what is needed to find out why. */
export function disagreements({ spec, tried }: TriedLab): string[] {
  return tried.flatMap((one) => {
    const wrong = one.agrees ? wrongReason(spec, one) : undefined
    return one.agrees && wrong === undefined ? [] : [told(spec, one, wrong)]
  })
}

function told({ seed }: LabSpec, { trial, kernel, verdict }: Tried, wrong: string | undefined): string {
  const hops = [...verdict.hops, ...verdict.replyHops].map(({ sentence }) => `      ${sentence}`)
  const blocks = verdict.blocks.map(({ code, sentence }) => `      ${code}: ${sentence}`)
  const said = `the kernel says ${kernel}, the app ${verdict.verdict} (${verdict.reason})`
  const asked = `${trial.from} → ${trial.to} ${trialWords(trial)}`
  return [`  seed ${seed}: ${asked}: ${said}${wrong === undefined ? '' : `; ${wrong}`}`, ...hops, ...blocks].join('\n')
}

/** `10.70.0.100:7000`, or `10.70.0.100 ping`. */
export function trialWords({ address, port }: Trial): string {
  return port === undefined ? `${address} ping` : `${address}:${port}`
}

/** A lab in a few lines: what is as usual is left out. */
export function labWords({ host, switches, guests, devices, routed, ipv6 }: LabSpec): string {
  const unusual = Object.entries(host).filter(([, value]) => !(Array.isArray(value) && value.length === 0))
  const settings = unusual.map(([key, value]) => `${key}=${Array.isArray(value) ? value.join(', ') : value}`)
  return [
    `      host ${settings.join(' ')}${ipv6 ? ' ipv6' : ''}${routed.length > 0 ? ` routed=${routed.join(',')}` : ''} devices=${devices}`,
    ...switches.map(({ name, kind, network, length }) => `      ${name} ${kind} ${network}.0/${length}`),
    ...guests.map(
      ({ name, switch: on, number, fault, isolated, mapped, also, second, forwards, routes, stopsPings }) => {
        const more = [
          fault === 'none' ? '' : fault,
          isolated ? 'isolated' : '',
          stopsPings === true ? 'stops-pings' : '',
          mapped === undefined ? '' : `mapped=${mapped}`,
          also === undefined ? '' : `also=.${also}`,
          second === undefined ? '' : `second=${second.switch}.${second.number}`,
          forwards === true ? 'forwards' : '',
          routes === undefined ? '' : `routes=${routes.join(', ')}`,
        ]
        return `      ${name} on ${on} .${number} ${more.filter((word) => word !== '').join(' ')}`.trimEnd()
      },
    ),
  ].join('\n')
}
