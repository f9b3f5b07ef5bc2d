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
  /** The guest's name in Hyper-V. */
  vm: string
}

/** What Hyper-V sets at one port of a virtual switch, and what is built into that switch. */
export function PortSettings({ port, segment, vm }: PortSettingsProps) {
  const { settings, commands } = portSettings(port, vm)
  const { acls = [], aclSources = [], extendedAcls } = port
  const extended = extendedAcls?.value ?? []
  const isRecorded = extensionsRecorded(useInventory())
  const title = (words: string) => (
    <>
      {words} <SubjectLink subject={{ kind: 'segment', id: segment.id }} />
    </>
  )
  return (
    <>
      <Section title={title('Port on')}>
        <Facts>
          {settings.map(({ name, told }) => (
            <Fact key={name} name={name} sources={told?.sources}>
              {told?.words ?? 'not recorded'}
            </Fact>
          ))}
        </Facts>
        {acls.length > 0 && <AclTable rows={acls.map((acl) => ({ ...acl, portOf: vm, sources: aclSources }))} />}
        {extended.length > 0 && <ExtendedAclTable rows={extended.map((acl) => ({ ...acl, portOf: vm }))} />}
        <WouldTell commands={commands} />
      </Section>
      <Section title={title('Extensions of')}>
        {segment.extensions.length === 0 && !isRecorded ? (
          <WouldTell
            commands={[`Get-VMSwitchExtension -VMSwitchName ${powershellWord(segment.name.value)} | Format-List *`]}
          />
        ) : (
          <Extensions extensions={segment.extensions} />
        )}
      </Section>
    </>
  )
}
