import type { Machine } from '../../../shared/inventory/inventory.ts'
import { Sources } from '../../evidence/Sources.tsx'
import { Facts } from '../Facts.tsx'
import { interfaceWords, systemWords } from '../kind-words.ts'
import styles from '../Panel.module.css'
import { Remarks } from '../Remarks.tsx'
import { Section } from '../Section.tsx'
import { SubjectLink } from '../SubjectLink.tsx'

/** What the machine is, what it has, and what is worth a look. */
export function OverviewTab({ machine }: { machine: Machine }) {
  const { name, aliases, os, power, observed, forwarding, remarks, interfaces } = machine
  const all = [...remarks, ...interfaces.flatMap((one) => one.remarks)]
  return (
    <div className={styles.section}>
      <Remarks remarks={all} />
      <Facts
        rows={[
          ['name', <Value key="name" text={name.value} sources={name.sources} />],
          ...aliases.map((alias) => [`also ${alias.value}`, <Sources key={alias.value} sources={alias.sources} words />] as const),
          os && ['system', <Value key="os" text={systemWords[os.value]} sources={os.sources} />],
          power && ['state', <Value key="power" text={power.value} sources={power.sources} />],
          forwarding[4] && ['forwards IPv4', <Value key="4" text={forwarding[4].value ? 'yes' : 'no'} sources={forwarding[4].sources} />],
          forwarding[6] && ['forwards IPv6', <Value key="6" text={forwarding[6].value ? 'yes' : 'no'} sources={forwarding[6].sources} />],
          ['known', observed ? 'from commands run on it' : 'only from what others say about it'],
          ['firewall', machine.filterRecorded ? `recorded: ${machine.filters.length} chains` : 'not recorded: taken to let in what arrives'],
        ]}
      />
      <Section title={`Interfaces (${interfaces.length})`}>
        <ul className={styles.list}>
          {interfaces.map((one) => (
            <li key={one.id}>
              <SubjectLink subject={{ kind: 'interface', id: one.id }} />{' '}
              <span className={styles.muted}>
                {[interfaceWords[one.kind.value], one.up?.value === false ? 'down' : '', ...one.addresses.slice(0, 2).map(({ address }) => address)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </Section>
      {machine.settings.length > 0 && (
        <Section title="Settings">
          <Facts rows={machine.settings.map(({ key, value, sources }) => [key, <Value key={key} text={value} sources={sources} />])} />
        </Section>
      )}
    </div>
  )
}

function Value({ text, sources }: { text: string; sources: Parameters<typeof Sources>[0]['sources'] }) {
  return (
    <>
      {text} <Sources sources={sources} />
    </>
  )
}
