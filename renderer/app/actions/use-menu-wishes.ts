import { useEffect } from 'react'
import { actions } from './actions.ts'
import { runAction, useActionContext } from './use-actions.ts'

/** What the menu bar of the Electron window asks for, by the action's id. */
export function useMenuWishes(): void {
  const context = useActionContext()
  useEffect(() => {
    const onWish = (event: Event) => {
      const wish: unknown = event instanceof CustomEvent ? event.detail : undefined
      const wished = actions.find(({ id }) => id === wish)
      if (wished !== undefined) runAction(wished, context)
    }
    window.addEventListener('switchyard:menu', onWish)
    return () => window.removeEventListener('switchyard:menu', onWish)
  }, [context])
}
