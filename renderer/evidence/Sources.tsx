import { FileSearch, MessageCircleQuestion } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useContext } from 'react'
import type { Seen, Source } from '../../shared/inventory/source.ts'
import { Hint } from '../controls/Hint.tsx'
import menu from '../controls/Menu.module.css'
import { useInventory } from '../state/use-analysis.ts'
import { useWindowStores } from '../state/window-stores.tsx'
import { MomentContext } from './moment-context.ts'
import styles from './Sources.module.css'
import { distinctSources, sourceSentence, sourceWords } from './source-sentence.ts'

/** The small button beside every value: one place opens at once, several are offered, an assumption is said. `words` writes it out. */
export function Sources({ sources, words = false }: { sources: readonly Source[]; words?: boolean }) {
  const onShow = useInventory()
  const of = useContext(MomentContext)
  const inventory = of?.inventory ?? onShow
  const { selection } = useWindowStores()
  const showRaw = (seen: Seen) => selection.getState().showRaw(of === undefined ? seen : { ...seen, of })
  const all = distinctSources(sources)
  const first = all[0]
  if (first === undefined) return null
  const sentence = sourceSentence(first, inventory)
  // As it is written on it, then the sentence (WCAG 2.5.3).
  const name = all.length === 1 ? sentence : `${sourceWords(first)}, ${all.length - 1} more: ${sentence}`
  const face = (
    <>
      {first.kind === 'seen' ? <FileSearch aria-hidden /> : <MessageCircleQuestion aria-hidden />}
      {words && <span>{sourceWords(first)}</span>}
      {words && all.length > 1 && <span>+{all.length - 1}</span>}
    </>
  )
  const look = { className: styles.source, 'data-kind': first.kind, 'data-words': words, 'aria-label': name }
  if (all.length === 1 && first.kind === 'seen') {
    return (
      <Hint text={name}>
        <button type="button" {...look} onClick={() => showRaw(first)}>
          {face}
        </button>
      </Hint>
    )
  }
  return (
    <DropdownMenu.Root modal={false}>
      <Hint text={name}>
        <DropdownMenu.Trigger {...look}>{face}</DropdownMenu.Trigger>
      </Hint>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={menu.menu} collisionPadding={8} aria-label="Sources">
          {all.map((source) => (
            <DropdownMenu.Item
              key={sourceSentence(source, inventory)}
              className={menu.item}
              onSelect={() => source.kind === 'seen' && showRaw(source)}
            >
              {sourceSentence(source, inventory)}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
