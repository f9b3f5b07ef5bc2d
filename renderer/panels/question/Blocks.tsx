import type { Seen } from '../../../shared/inventory/source.ts'
import { reasons } from '../../../shared/reach/reason.ts'
import type { Block, Question } from '../../../shared/reach/verdict.ts'
import { stopWords } from '../../canvas/stop-words.ts'
import { Callout } from '../../controls/Callout.tsx'
import { Evidence } from '../../evidence/Evidence.tsx'
import { distinctSources } from '../../evidence/source-sentence.ts'
import { Explained } from '../../glossary/Term.tsx'
import { BlockWhatIf } from '../../what-if/BlockWhatIf.tsx'
import { endSubject } from '../end-name.ts'
import { SubjectLink } from '../SubjectLink.tsx'
import { blockLead } from './block-lead.ts'
import { groundsWords } from './grounds-words.ts'
import styles from './Question.module.css'

interface BlocksProps {
  question: Question
  blocks: readonly Block[]
  rowOf: (seen: Seen) => string | undefined
}

/** What stops it, in order: the first does, each further one would, were those before it not there; and what would lift it. */
export function Blocks({ question, blocks, rowOf }: BlocksProps) {
  return (
    <ol className={styles.blocks} aria-label="What stops it, in order">
      {blocks.map((block, index) => (
        <li key={`${block.code} ${block.stack} ${block.sentence}`} data-code={block.code}>
          <Callout tone="stopped">
            <p>
              <strong>
                {index + 1}. {blockLead(blocks, index)}
                {capital(stopWords[block.code], index)}.
              </strong>{' '}
              <Explained>{block.sentence}</Explained>
            </p>
            <p className={styles.why}>
              <Explained>{reasons[block.code]}</Explained> (<code>{block.code}</code>, at{' '}
              <SubjectLink subject={endSubject(block.stack)} />)
            </p>
            <details className={styles.grounds}>
              <summary>How that is known: {groundsWords(distinctSources(block.sources))}</summary>
              <Evidence sources={block.sources} rowOf={rowOf} />
            </details>
            <BlockWhatIf question={question} index={index} />
          </Callout>
        </li>
      ))}
    </ol>
  )
}

/** The first begins a sentence, the others go on with one. */
function capital(words: string, index: number): string {
  return index === 0 ? `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}` : words
}
