import type { InterfaceTraffic, TotalTraffic } from './traffic.ts'

/** Packets that an interface did not deliver, in a sentence. */
export interface Loss {
  key: string
  sentence: string
  /** Worth a look: packets are damaged, and not only once in a long while. Discards alone are everyday. */
  grave: boolean
}

/** Of so many packets one that is damaged is no cause for worry (a bad cable damages far more). */
const FEW = 1_000

/** What was damaged or thrown away at an interface so far, what is worse first; nothing where all went well, or it is not told. */
export function lossesOf({ received, sent, rate }: InterfaceTraffic): Loss[] {
  return [
    loss('received errors', received, 'errors', rate?.received?.errors, (packets, were) => [
      `${packets} that arrived ${were} damaged`,
      'A bad cable, a loose connector or a weak radio link does that.',
    ]),
    loss('sent errors', sent, 'errors', rate?.sent?.errors, (packets) => [
      `${packets} could not be sent`,
      'The adapter reported an error.',
    ]),
    loss('received discards', received, 'discards', rate?.received?.discards, (packets, were) => [
      `${packets} that arrived ${were} thrown away`,
      'There was no room for them, or nothing here wanted them.',
    ]),
    loss('sent discards', sent, 'discards', rate?.sent?.discards, (packets, were) => [
      `${packets} ${were} thrown away before being sent`,
      'More was to be sent than the adapter could take.',
    ]),
  ].flat()
}

function loss(
  key: string,
  total: TotalTraffic | undefined,
  kind: 'errors' | 'discards',
  more: number | undefined,
  words: (packets: string, were: string) => [what: string, why: string],
): Loss[] {
  const count = total?.[kind] ?? 0
  if (count === 0) return []
  const [what, why] = words(
    count === 1 ? '1 packet' : `${count.toLocaleString('en')} packets`,
    count === 1 ? 'was' : 'were',
  )
  const of = total?.packets ?? 0
  const share = of > count ? `, one in ${Math.round(of / count).toLocaleString('en')}` : ''
  const growing = more === undefined ? '' : ` ${more.toLocaleString('en')} more since the look before.`
  const grave = kind === 'errors' && (more !== undefined || of < count * FEW)
  return [{ key, sentence: `${what}${share}. ${why}${growing}`, grave }]
}
