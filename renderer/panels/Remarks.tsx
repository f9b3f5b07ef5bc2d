import type { Remark } from '../../shared/inventory/inventory.ts'
import { Callout } from '../controls/Callout.tsx'
import { Sources } from '../evidence/Sources.tsx'
import { Explained } from '../glossary/Term.tsx'

const WORDS = { info: undefined, warning: 'Worth a look: ', error: 'A fault: ' } as const
const TONES = { info: 'plain', warning: 'caution', error: 'stopped' } as const

/** What is worth saying about a thing, the grave first. */
export function Remarks({ remarks }: { remarks: readonly Remark[] }) {
  const order = ['error', 'warning', 'info'] as const
  const sorted = [...remarks].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
  return sorted.map(({ code, severity, sentence, sources }) => (
    <Callout key={code + sentence} tone={TONES[severity]}>
      {WORDS[severity] && <strong>{WORDS[severity]}</strong>}
      <Explained>{sentence}</Explained> <Sources sources={sources} />
    </Callout>
  ))
}
