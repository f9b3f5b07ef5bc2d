import type { Machine } from '../../inventory/inventory.ts'
import { hasOwnNat } from '../../inventory/own-nat.ts'
import { fitText, TEXT } from '../measure-text.ts'
import type { Mark } from '../scene.ts'
import { hasFirewall } from './guest-marks.ts'
import type { Parts } from './parts.ts'

/** What the host's stack does to packets that pass: translates, forwards, filters; as marks, and in words. */
export function stackMarks(host: Machine, parts: Parts): { marks: Mark[]; said: string } {
  const natFor = parts.inside.filter(hasOwnNat).map(({ name }) => name.value)
  const nat = natFor.length > 0 ? `NAT for ${natFor.join(', ')}` : translates(host) ? 'NAT (masquerade)' : undefined
  const forwards = host.forwarding[4]?.value
  // A host that translates passes on what it translates, whatever else it does.
  const unknown = nat === undefined ? 'forwarding not recorded' : undefined
  const passes = forwards === undefined ? unknown : forwards ? 'forwards' : 'does not forward'
  const filters = hasFirewall(host)
  const marks: (Mark | undefined)[] = [
    nat === undefined
      ? undefined
      : {
          code: 'nat',
          text: fitText(nat, 150, TEXT.mark),
          title: `${nat}: what its guests send leaves with the host’s own address, and only answers come back in.`,
        },
    forwards === undefined
      ? undefined
      : {
          code: 'forwarding',
          text: forwards ? 'forwards' : 'does not forward',
          title: forwards
            ? 'It passes packets on from one of its networks to another.'
            : 'It passes nothing on from one of its networks to another.',
        },
    filters
      ? { code: 'firewall', text: 'firewall', title: 'Its packet filter has rules that stop something.' }
      : undefined,
  ]
  return {
    marks: marks.filter((mark) => mark !== undefined),
    said: [passes, nat, filters ? 'firewall' : undefined].filter((one) => one !== undefined).join(', '),
  }
}

function translates({ filters }: Machine): boolean {
  return filters.some((chain) =>
    chain.rules.some((rule) =>
      /MASQUERADE|SNAT|masquerade|"snat"/.test(JSON.stringify([rule.words, rule.expressions])),
    ),
  )
}
