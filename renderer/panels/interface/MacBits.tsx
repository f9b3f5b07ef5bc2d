import type { Mac } from '../../../shared/net/mac.ts'
import { macBitsOf } from '../../../shared/net/mac-meaning.ts'
import { Fact } from '../Fact.tsx'
import { NumberText } from '../NumberText.tsx'
import panel from '../Panel.module.css'

/** What the two lowest bits of a MAC’s first octet say, with the bits to look at. */
export function MacBits({ mac }: { mac: Mac }) {
  const octet = mac.slice(0, 2)
  const bits = Number.parseInt(octet, 16).toString(2).padStart(8, '0')
  const { group, local, sentence } = macBitsOf(mac)
  return (
    <Fact name="first octet">
      <NumberText>{octet}</NumberText> = <NumberText>{`${bits.slice(0, 6)} ${bits.slice(6)}`}</NumberText>:{' '}
      {group ? 'a group' : 'one device'}, {local ? 'locally administered' : 'universal'}
      <div className={panel.muted}>{sentence}</div>
    </Fact>
  )
}
