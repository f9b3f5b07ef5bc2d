import type { Translation } from '../../../shared/topology/topology.ts'
import { Callout } from '../../controls/Callout.tsx'
import { Sources } from '../../evidence/Sources.tsx'
import { SubjectLink } from '../SubjectLink.tsx'

/** Whom the stack hides behind its own address. */
export function Translations({ translations }: { translations: readonly Translation[] }) {
  return (
    <ul>
      {translations.map(({ name, inside, family, sources }) => (
        <li key={`${name} ${family}`}>
          <Callout tone="plain">
            <strong>{name}</strong> (IPv{family}): whoever is on{' '}
            {inside.map((id, index) => (
              <span key={id}>
                {index > 0 && ', '}
                <SubjectLink subject={{ kind: 'segment', id }} />
              </span>
            ))}{' '}
            goes out under the address of the interface that the packet leaves by. Answers come back in; nothing else
            does, unless a port is mapped. <Sources sources={sources} words />
          </Callout>
        </li>
      ))}
    </ul>
  )
}
