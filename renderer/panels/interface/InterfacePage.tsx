import type { Interface, Machine } from '../../../shared/inventory/inventory.ts'
import { macMeaningOf } from '../../../shared/net/mac-meaning.ts'
import { speedWords } from '../../../shared/traffic/amount-words.ts'
import { FindingsAbout } from '../../findings/FindingsAbout.tsx'
import { Explained } from '../../glossary/Term.tsx'
import { useWindowStores } from '../../state/window-stores.tsx'
import { TrafficSection } from '../../traffic/TrafficSection.tsx'
import { AddressFacts } from '../AddressFacts.tsx'
import { Empty } from '../Empty.tsx'
import { Fact } from '../Fact.tsx'
import { Facts } from '../Facts.tsx'
import { interfaceTitle } from '../interface-title.ts'
import { interfaceWords } from '../kind-words.ts'
import { NumberText } from '../NumberText.tsx'
import { Page } from '../Page.tsx'
import { Remarks } from '../Remarks.tsx'
import { Section } from '../Section.tsx'
import { SubjectLink } from '../SubjectLink.tsx'
import { yesNo } from '../yes-no.ts'
import { InterfaceNames } from './InterfaceNames.tsx'
import { IpSettings } from './IpSettings.tsx'
import { MacBits } from './MacBits.tsx'
import { macWords } from './mac-words.ts'

/** One interface: what it is called by whom, its MAC, its addresses, and what it is plugged into. */
export function InterfacePage({ machine, interface: one }: { machine: Machine; interface: Interface }) {
  const { selection } = useWindowStores()
  const { kind, index, mac, permanentMac, hardware, up, connected, linkSpeed, mtu, vlan } = one
  const { addresses, segment, uplink, remarks, sources } = one
  // A guest's adapter that its Hyper-V has on no switch.
  const isUnplugged = machine.kind === 'guest' && connected?.value === false
  const title = interfaceTitle(one, machine)
  const meaning = mac && macMeaningOf(mac.value)
  const chips = [
    title === one.name ? undefined : one.name,
    interfaceWords[kind.value],
    up && (up.value ? 'up' : 'down'),
    uplink ? 'the way out' : undefined,
  ]
  return (
    <Page title={title} chips={chips.filter((chip) => chip !== undefined)} onClose={selection.getState().clear}>
      <FindingsAbout subject={{ kind: 'interface', id: one.id }} />
      <Remarks remarks={remarks} />
      <Section title="What it is">
        <Facts>
          <Fact name="of">
            <SubjectLink subject={{ kind: 'machine', id: machine.id }} />
          </Fact>
          <Fact name="kind" sources={kind.sources}>
            {interfaceWords[kind.value]}
          </Fact>
          {hardware && (
            <Fact name="hardware" sources={hardware.sources}>
              {hardware.value ? 'yes: a card' : 'no: made by software'}
            </Fact>
          )}
          <Fact name="plugged into" sources={segment === undefined && isUnplugged ? connected?.sources : undefined}>
            {segment === undefined ? (
              isUnplugged ? (
                'nothing: it is connected to no switch'
              ) : (
                'nothing that was recorded'
              )
            ) : (
              <SubjectLink subject={{ kind: 'segment', id: segment }} />
            )}
          </Fact>
          <Fact name="switched on" sources={up?.sources}>
            {yesNo(up?.value, 'not recorded')}
          </Fact>
          <Fact name="connected" sources={connected?.sources}>
            {yesNo(connected?.value, 'not recorded')}
          </Fact>
          {linkSpeed && (
            <Fact name="link speed" sources={linkSpeed.sources}>
              {speedWords(linkSpeed.value)}
            </Fact>
          )}
          {uplink && <Fact name="role">it holds the default route: the machine’s way out</Fact>}
          {index && (
            <Fact name="index" sources={index.sources}>
              {index.value}
            </Fact>
          )}
          {mtu && (
            <Fact name="largest packet" sources={mtu.sources}>
              {mtu.value} bytes (MTU)
            </Fact>
          )}
          {vlan && (
            <Fact name="VLAN" sources={vlan.sources}>
              {vlan.value}: its driver tags all that it sends
            </Fact>
          )}
        </Facts>
      </Section>
      <TrafficSection of={one.id} />
      <Section title="What it is called">
        <InterfaceNames one={one} sources={sources} />
      </Section>
      <Section title="MAC address">
        <Facts>
          {mac && (
            <Fact name="MAC" sources={mac.sources}>
              <NumberText>{mac.value}</NumberText>
            </Fact>
          )}
          {mac && <MacBits mac={mac.value} />}
          {permanentMac && (
            <Fact name="of the hardware" sources={permanentMac.sources}>
              <NumberText>{permanentMac.value}</NumberText>
            </Fact>
          )}
          <Fact name="vendor">
            <Explained>{macWords(one)}</Explained>
          </Fact>
          {meaning && (
            <Fact name="made by">
              {meaning.name}: <Explained>{meaning.sentence}</Explained>
            </Fact>
          )}
        </Facts>
      </Section>
      <IpSettings one={one} />
      <Section title={`Addresses (${addresses.length})`}>
        {addresses.length === 0 && (
          <Empty>No address of it is known: it has none, or no command that prints it was recorded.</Empty>
        )}
        {addresses.map((value) => (
          <AddressFacts key={value.address} value={value} machine={machine.id} />
        ))}
      </Section>
    </Page>
  )
}
