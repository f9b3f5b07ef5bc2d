import type { Interface, Machine } from '../../../shared/inventory/inventory.ts'
import { TrafficNow } from '../../traffic/TrafficNow.tsx'
import { interfaceTitle } from '../interface-title.ts'
import { interfaceWords } from '../kind-words.ts'
import styles from '../Panel.module.css'
import { Remarks } from '../Remarks.tsx'
import { SubjectLink } from '../SubjectLink.tsx'

/** The machine's interfaces, each with its names and addresses; what is worth a look stands below it. */
export function InterfaceList({ machine }: { machine: Machine }) {
  return (
    <ul className={styles.list}>
      {machine.interfaces.map((one) => (
        <li key={one.id}>
          <SubjectLink subject={{ kind: 'interface', id: one.id }} />{' '}
          <span className={styles.muted}>{interfaceSummary(one, interfaceTitle(one, machine))}</span>
          <TrafficNow of={one.id} />
          <Remarks remarks={one.remarks.filter(({ severity }) => severity !== 'info')} />
        </li>
      ))}
    </ul>
  )
}

function interfaceSummary({ name, kind, up, connected, uplink, aliases, addresses }: Interface, title: string): string {
  const words = [
    ...(title === name ? aliases.slice(0, 1).map(({ value }) => value) : [name]),
    interfaceWords[kind.value],
    up?.value === false ? 'down' : connected?.value === false ? 'not connected' : undefined,
    uplink ? 'the way out' : undefined,
    ...addresses.slice(0, 2).map(({ address }) => address),
    addresses.length > 2 ? `${addresses.length - 2} more addresses` : undefined,
  ]
  return words.filter((word) => word !== undefined).join(' · ')
}
