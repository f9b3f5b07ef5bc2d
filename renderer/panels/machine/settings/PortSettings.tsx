import type { Attachment, Segment } from '../../../../shared/inventory/inventory.ts'
import { powershellWord } from '../../../../shared/reach/remedies/shell-words.ts'
import { useInventory } from '../../../state/use-analysis.ts'
import { Fact } from '../../Fact.tsx'
import { Facts } from '../../Facts.tsx'
import { AclTable } from '../../port/AclTable.tsx'
import { ExtendedAclTable } from '../../port/ExtendedAclTable.tsx'
import { Section } from '../../Section.tsx'
import { SubjectLink } from '../../SubjectLink.tsx'
import { Extensions } from '../../segment/Extensions.tsx'
import { extensionsRecorded } from '../../segment/extensions-recorded.ts'
import { portSettings } from './port-settings.ts'
import { WouldTell } from './WouldTell.tsx'

interface PortSettingsProps {
  port: Attachment
  segment: Segment
  /** The guest's name in Hyper-V, or that of the host whose own port it is. */
  vm: string
  own?: boolean
}

/** What Hyper-V sets at one port of a virtual switch; of a guest's, also what is built into that switch. */
export function PortSettings({ port, segment, vm, own = false }: PortSettingsProps) {
  const { settings, commands } = portSettings(port, vm)
  const { acls = [], aclSources = [], extendedAcls } = port
  const extended = extendedAcls?.value ?? []
  // Nobody but Windows chooses the MAC of the host's own.
  const shown = own ? settings.filter(({ name, told }) => told !== undefined && name !== 'MAC') : settings
  const isRecorded = extensionsRecorded(useInventory())
  const title = (words: string) => (
    <>
      {words} <SubjectLink subject={{ kind: 'segment', id: segment.id }} />
    </>
  )
  return (
    <>
      <Section title={title(own ? 'This host’s port on' : 'Port on')}>
        <Facts>
          {shown.map(({ name, told }) => (
            <Fact key={name} name={name} sources={told?.sources}>
              {told?.words ?? 'not recorded'}
            </Fact>
          ))}
        </Facts>
        {acls.length > 0 && <AclTable rows={acls.map((acl) => ({ ...acl, portOf: vm, sources: aclSources }))} />}
        {extended.length > 0 && <ExtendedAclTable rows={extended.map((acl) => ({ ...acl, portOf: vm }))} />}
        {!own && <WouldTell commands={commands} />}
      </Section>
      {!own && (
        <Section title={title('Extensions of')}>
          {segment.extensions.length === 0 && !isRecorded ? (
            <WouldTell
              commands={[`Get-VMSwitchExtension -VMSwitchName ${powershellWord(segment.name.value)} | Format-List *`]}
            />
          ) : (
            <Extensions extensions={segment.extensions} />
          )}
        </Section>
      )}
    </>
  )
}
