import type { Machine } from '../../../shared/inventory/inventory.ts'
import { askedWords, howAsked } from '../../evidence/how-asked.ts'
import { provenanceOfMachine } from '../../evidence/provenance.ts'
import { FindingsAbout } from '../../findings/FindingsAbout.tsx'
import { useInventory } from '../../state/use-analysis.ts'
import { Empty } from '../Empty.tsx'
import { Fact } from '../Fact.tsx'
import { Facts } from '../Facts.tsx'
import { Remarks } from '../Remarks.tsx'
import { Section } from '../Section.tsx'
import { AskItself } from './AskItself.tsx'
import { firewallWords } from './firewall-words.ts'
import { forwardingWords } from './forwarding-words.ts'
import { GuestFacts } from './GuestFacts.tsx'
import { InterfaceList } from './InterfaceList.tsx'
import { NameLookup } from './NameLookup.tsx'
import { SystemFact } from './SystemFact.tsx'

const families = [4, 6] as const

/** What the machine is, what it has, and what is worth a look. */
export function OverviewTab({ machine }: { machine: Machine }) {
  const { name, aliases, power, observed, firewallProfiles, remarks, interfaces } = machine
  const isMirrored = machine.guest?.value.without?.how === 'mirrored'
  const asked = howAsked(machine.id, useInventory())
  return (
    <>
      <AskItself machine={machine} />
      <FindingsAbout subject={{ kind: 'machine', id: machine.id }} />
      <Remarks remarks={remarks} />
      <Facts>
        <Fact name="name" sources={name.sources}>
          {name.value}
        </Fact>
        {aliases.map(({ value, sources }) => (
          <Fact key={value} name="also called" sources={sources}>
            {value}
          </Fact>
        ))}
        <GuestFacts machine={machine} />
        <SystemFact machine={machine} />
        {power && (
          <Fact name="state" sources={power.sources}>
            {power.value}
          </Fact>
        )}
        {families.map((family) => (
          <Fact key={family} name={`passes on IPv${family}`} sources={forwardingWords(machine, family).sources}>
            {forwardingWords(machine, family).words}
          </Fact>
        ))}
        <NameLookup {...machine} />
        <Fact name="firewall" sources={firewallProfiles?.sources}>
          {isMirrored && firewallProfiles === undefined && !machine.filterRecorded
            ? 'not recorded: neither its own nor the Hyper-V firewall before it'
            : firewallWords(machine)}
        </Fact>
        <Fact name="known">
          {observed
            ? `observed: from commands that were run on it${asked === undefined ? '' : `, ${askedWords(asked)}`}`
            : provenanceOfMachine(machine) === 'told'
              ? 'told by the guest: it told Hyper-V of itself, unasked; the rest is inferred from what others say'
              : 'inferred: only from what other machines say'}
        </Fact>
      </Facts>
      <Section title={`Interfaces (${interfaces.length})`}>
        {interfaces.length === 0 ? (
          <Empty>{isMirrored ? 'Its interfaces mirror this machine’s own.' : 'No interface of it was recorded.'}</Empty>
        ) : (
          <InterfaceList machine={machine} />
        )}
      </Section>
    </>
  )
}
