import type { Attachment, Machine, Segment } from '../../../../shared/inventory/inventory.ts'
import { shownName } from '../../../../shared/inventory/shown-name.ts'
import { useInventory } from '../../../state/use-analysis.ts'
import { Empty } from '../../Empty.tsx'
import { Section } from '../../Section.tsx'
import { HyperVFacts } from './HyperVFacts.tsx'
import { KernelSettings } from './KernelSettings.tsx'
import { NatList } from './NatList.tsx'
import { ownSettings } from './own-settings.ts'
import { PortMappings } from './PortMappings.tsx'
import { PortSettings } from './PortSettings.tsx'
import { SecuritySettings } from './SecuritySettings.tsx'
import { WindowsFirewall } from './WindowsFirewall.tsx'

/** What is set about a machine, by its host or by itself, and could stop a packet; what was not recorded, and how it would be told. */
export function SettingsTab({ machine }: { machine: Machine }) {
  const { segments, machines, host: hostId } = useInventory()
  const host = machines.find(({ id }) => id === hostId)
  const ports = segments.flatMap((segment) => portsOf(segment, machine))
  const isHyperV = ports.length > 0
  const isWindows = machine.os?.value === 'windows' && machine.observed
  const own = machine.id === hostId ? segments.flatMap((segment) => ownPorts(segment, machine)) : []
  const settings = ownSettings(machine, machines)
  return (
    <>
      {ports.map(({ port, segment }) => (
        <PortSettings key={port.interface} port={port} segment={segment} vm={machine.name.value} />
      ))}
      {own.map(({ port, segment }) => (
        <PortSettings key={port.interface} port={port} segment={segment} vm={machine.name.value} own />
      ))}
      <HyperVFacts {...machine} />
      {isHyperV && <SecuritySettings host={host} vm={machine.name.value} />}
      {isWindows && <WindowsFirewall {...machine} />}
      {isWindows && <NatList machine={machine} />}
      {isWindows && <PortMappings {...machine} />}
      {settings.length > 0 && (
        <Section title="Settings of its system">
          <KernelSettings settings={settings} />
        </Section>
      )}
      {!isHyperV && !isWindows && settings.length === 0 && (
        <Empty>
          No setting of {shownName(machine)} was recorded: no command that tells one was run on it
          {machine.guest === undefined && ', and it is at no switch of Hyper-V’s'}. On Linux sysctl -a tells those of
          the kernel.
        </Empty>
      )}
    </>
  )
}

/** A guest's ports on Hyper-V's switches. */
function portsOf(segment: Segment, { id, kind, guest }: Machine): { port: Attachment; segment: Segment }[] {
  // Hyper-V's cmdlets know no guest that another program runs: the machine of WSL 2, a container.
  if (kind !== 'guest' || segment.kind !== 'virtual-switch' || guest !== undefined) return []
  return segment.attachments.filter(({ machine }) => machine === id).map((port) => ({ port, segment }))
}

/** The host's own ports on Hyper-V's switches at which anything is set. Its card at an External one is no port of its own. */
function ownPorts(segment: Segment, { id }: Machine): { port: Attachment; segment: Segment }[] {
  if (segment.kind !== 'virtual-switch') return []
  return segment.attachments
    .filter((port) => port.machine === id && port.port === undefined && isSet(port))
    .map((port) => ({ port, segment }))
}

function isSet(port: Attachment): boolean {
  const { vlan, acls = [], extendedAcls, portMirroring, trouble } = port
  return (
    (vlan !== undefined && vlan.value.mode !== 'untagged') ||
    acls.length + (extendedAcls?.value.length ?? 0) > 0 ||
    [port.macSpoofing, port.dhcpGuard, port.routerGuard].some((guard) => guard?.value === true) ||
    (portMirroring !== undefined && portMirroring.value !== 'none') ||
    trouble !== undefined
  )
}
