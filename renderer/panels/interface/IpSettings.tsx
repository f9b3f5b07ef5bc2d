import type { Interface } from '../../../shared/inventory/inventory.ts'
import { Fact } from '../Fact.tsx'
import { Facts } from '../Facts.tsx'
import { Section } from '../Section.tsx'
import { ipSettingRows } from './ip-setting-rows.ts'

/** What Windows’ TCP/IP does on one interface, and the gateways that a guest told of. Nothing where that was not recorded. */
export function IpSettings({ one }: { one: Interface }) {
  const rows = ipSettingRows(one)
  if (rows.length === 0) return null
  return (
    <Section title="What IP does here">
      <Facts>
        {rows.map(({ name, words, sources }) => (
          <Fact key={name} name={name} sources={sources}>
            {words}
          </Fact>
        ))}
      </Facts>
    </Section>
  )
}
