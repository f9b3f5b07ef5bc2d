import { useEffect } from 'react'
import type { ActionContext } from '../actions/action.ts'
import { actionForKey } from '../actions/action-for-key.ts'
import { useActionContext } from '../actions/use-actions.ts'
import { isTyping } from './is-typing.ts'

/** The keys of the window's actions; those that act on what has the focus are its own. */
export function useWindowKeys(): void {
  const context = useActionContext()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isForPalette(event, context)) {
        event.preventDefault()
        const { sought, seek } = context.stores.work.getState()
        if (event.key !== 'Enter') seek(sought + event.key)
        return
      }
      const action = event.defaultPrevented ? undefined : actionForKey(event)
      if (action === undefined || action.can?.(context) === false) return
      event.preventDefault()
      void action.run(context)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [context])
}

/** The palette is wished for and not there yet: what is typed is meant for it. */
function isForPalette({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent, { stores }: ActionContext): boolean {
  const isSign = (key.length === 1 || key === 'Enter') && !ctrlKey && !metaKey && !altKey
  return isSign && stores.work.getState().palette && !isTyping(target)
}
