import type { InterfaceAddress } from '../../shared/inventory/inventory.ts'
import { familyOf } from '../../shared/net/address.ts'
import { broadcastOf, lastOf, maskOf, networkOf, prefixOf, sizeOf, usableOf } from '../../shared/net/prefix.ts'
import table from '../controls/Table.module.css'
import { Sources } from '../evidence/Sources.tsx'
import { Facts } from './Facts.tsx'
import styles from './Panel.module.css'

/** Everything about one address: who assigned it, which range it is from, what its network spans. */
export function AddressFacts({ value }: { value: InterfaceAddress }) {
  const { address, length, range, assigned } = value
  const net = length === undefined ? undefined : prefixOf(address, length)
  const broadcast = net && broadcastOf(net)
  const four = familyOf(address) === 4
  return (
    <article className={styles.section} aria-label={address}>
      <h4 className={table.number}>
        {address}
        {length !== undefined && `/${length}`} <Sources sources={value.sources} />
      </h4>
      <Facts
        rows={[
          value.duplicate && ['conflict', 'The system found this address in use elsewhere as well.'],
          assigned && [
            'assigned by',
            <>
              {assigned.sentence} <Sources sources={assigned.sources} />
            </>,
          ],
          range && [
            'range',
            <>
              <span className={table.number}>{range.prefix}</span> {range.name} · {range.rfc} · {count(sizeOf(range.prefix))} addresses
              <div className={styles.muted}>{range.sentence}</div>
            </>,
          ],
          net !== undefined && length !== undefined && [
            'network',
            <>
              <span className={table.number}>
                {networkOf(net)} … {lastOf(net)}
              </span>{' '}
              {count(sizeOf(net))} addresses{four && usableOf(net) !== sizeOf(net) && `, ${count(usableOf(net))} for machines`}
              {value.lengthSources && <Sources sources={value.lengthSources} />}
            </>,
          ],
          four && length !== undefined && ['mask', <span className={table.number}>{maskOf(length)}</span>],
          broadcast !== undefined && [
            'broadcast',
            <>
              <span className={table.number}>{broadcast}</span> <span className={styles.muted}>everybody on the network, no device’s own</span>
            </>,
          ],
        ]}
      />
    </article>
  )
}

/** 65,536; beyond what anybody can picture, as a power of two. */
function count(size: bigint): string {
  if (size <= 0xffff_ffffn) return size.toLocaleString('en')
  return `2${superscript(size.toString(2).length - 1)}`
}

function superscript(exponent: number): string {
  return [...String(exponent)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')
}
