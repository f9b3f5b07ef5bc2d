import { Search } from 'lucide-react'
import { ActionButton } from '../../controls/ActionButton.tsx'
import { Button } from '../../controls/Button.tsx'
import { action } from '../actions/actions.ts'
import { ariaKey, keyWords } from '../actions/key-of.ts'
import { useRun } from '../actions/use-actions.ts'
import styles from './SearchButton.module.css'

/** Opens the palette; with the key that does, for whoever wants to be quicker the next time. */
export function SearchButton({ brief }: { brief: boolean }) {
  const run = useRun()
  const [key = ''] = action('palette').keys ?? []
  if (brief) return <ActionButton id="palette" name="Search" />
  return (
    <Button aria-keyshortcuts={ariaKey(key)} onClick={() => run('palette')}>
      <Search aria-hidden />
      Search
      <kbd className={styles.key} aria-hidden>
        {keyWords(key)}
      </kbd>
    </Button>
  )
}
