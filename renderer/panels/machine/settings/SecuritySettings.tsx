import type { Machine } from '../../../../shared/inventory/inventory.ts'
import { powershellWord } from '../../../../shared/reach/remedies/shell-words.ts'
import { Fact } from '../../Fact.tsx'
import { Facts } from '../../Facts.tsx'
import panel from '../../Panel.module.css'
import { Section } from '../../Section.tsx'
import { securityPurpose } from './security-words.ts'
import { WouldTell } from './WouldTell.tsx'

/** What Hyper-V tells of a guest's security; the host's settings have it, under the guest's name. */
export function SecuritySettings({ host, vm }: { host: Machine | undefined; vm: string }) {
  const prefix = `${vm}: `
  const own = (host?.settings ?? []).filter(({ key }) => key.toLowerCase().startsWith(prefix.toLowerCase()))
  return (
    <Section title="Security">
      <Facts>
        {own.map(({ key, value, sources }) => {
          const name = key.slice(prefix.length)
          return (
            <Fact key={key} name={name} sources={sources}>
              {yesNo(value)}
              <div className={panel.muted}>{securityPurpose(name)}</div>
            </Fact>
          )
        })}
      </Facts>
      {own.length === 0 && <WouldTell commands={[`Get-VMSecurity -VMName ${powershellWord(vm)}`]} />}
    </Section>
  )
}

function yesNo(value: string): string {
  return { true: 'yes', false: 'no' }[value.toLowerCase()] ?? value
}
