import { useEffect } from 'react'
import { actionForKey } from '../actions/action-for-key.ts'
import { useActionContext } from '../actions/use-actions.ts'

/** The keys of the window's actions; those that act on what has the focus are its own. */
export function useWindowKeys(): void {
  const context = useActionContext()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = event.defaultPrevented ? undefined : actionForKey(event)
      if (action === undefined || action.can?.(context) === false) return
      event.preventDefault()
      void action.run(context)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [context])
}
