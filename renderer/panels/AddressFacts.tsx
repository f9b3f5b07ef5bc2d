import type { InterfaceAddress } from '../../shared/inventory/inventory.ts'
import { familyOf } from '../../shared/net/address.ts'
import { broadcastOf, lastOf, maskOf, networkOf, prefixOf, sizeOf, usableOf } from '../../shared/net/prefix.ts'
import { ProvenanceMark } from '../evidence/ProvenanceMark.tsx'
import { provenanceOf } from '../evidence/provenance.ts'
import { Sources } from '../evidence/Sources.tsx'
import { Explained } from '../glossary/Term.tsx'
import styles from './AddressFacts.module.css'
import { countWords } from './count-words.ts'
import { Fact } from './Fact.tsx'
import { Facts } from './Facts.tsx'
import { NumberText } from './NumberText.tsx'
import panel from './Panel.module.css'

/** Everything about one address of a machine: who assigned it, which range it is from, what its network spans. */
export function AddressFacts({ value, machine }: { value: InterfaceAddress; machine: string }) {
  const { address, length, range, assigned, duplicate, state, sources, lengthSources } = value
  const net = length === undefined ? undefined : prefixOf(address, length)
  const broadcast = net && broadcastOf(net)
  const four = familyOf(address) === 4
  return (
    <article className={styles.address} aria-label={address}>
      <h4 className={styles.title}>
        <NumberText>{length === undefined ? address : `${address}/${length}`}</NumberText>
        <ProvenanceMark how={provenanceOf(sources, machine)} />
        <Sources sources={sources} />
      </h4>
      <Facts>
        {duplicate === true && <Fact name="conflict">The system found this address in use elsewhere as well.</Fact>}
        {state && <Fact name="in use">{stateWords[state]}</Fact>}
        <Fact name="assigned by" sources={assigned?.sources}>
          <Explained>{assigned?.sentence ?? 'not recorded'}</Explained>
        </Fact>
        {range && (
          <Fact name="range">
            <NumberText>{range.prefix}</NumberText> {range.name} · {range.rfc} · {countWords(sizeOf(range.prefix))}{' '}
            addresses
            <div className={panel.muted}>
              <Explained>{range.sentence}</Explained>
            </div>
            <div className={panel.muted}>
              {range.globallyReachable
                ? 'Packets to it may travel the internet.'
                : 'The internet does not carry packets to it.'}
            </div>
          </Fact>
        )}
        {net === undefined ? (
          <Fact name="network">its prefix length was not recorded, so where its network ends is not known</Fact>
        ) : (
          <Fact name="network" sources={lengthSources}>
            <NumberText>{networkOf(net)}</NumberText> … <NumberText>{lastOf(net)}</NumberText>:{' '}
            {sizeOf(net) === 1n ? 'this address alone' : `${countWords(sizeOf(net))} addresses`}
            {four && usableOf(net) !== sizeOf(net) && `, ${countWords(usableOf(net))} usable for machines`}
          </Fact>
        )}
        {length !== undefined && (
          <Fact name="prefix length">
            <NumberText>{four ? `/${length} = ${maskOf(length)}` : `/${length}`}</NumberText>
            <div className={panel.muted}>{lengthWords(length, four ? 32 : 128)}</div>
          </Fact>
        )}
        {broadcast !== undefined && (
          <Fact name="broadcast">
            <NumberText>{broadcast}</NumberText>{' '}
            <span className={panel.muted}>everybody on the network, no device’s own</span>
          </Fact>
        )}
      </Facts>
    </article>
  )
}

const stateWords = {
  tentative: 'not yet (tentative): whether anybody else has it is not known until it is connected and has asked',
  deprecated: 'for what goes on already (deprecated): a new conversation takes another one',
}

/** What a prefix length says, in words. */
function lengthWords(length: number, bits: 32 | 128): string {
  if (length === bits) return `all ${bits} bits name this one address: it is on no network with others`
  return `the first ${length} of ${bits} bits name the network, the other ${bits - length} the machine on it`
}
