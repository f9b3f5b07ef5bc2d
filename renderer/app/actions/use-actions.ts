import { useMemo } from 'react'
import { useWindowStores } from '../../state/window-stores.tsx'
import { useWindowActions } from '../use-window-actions.ts'
import type { Action, ActionContext } from './action.ts'
import { action } from './actions.ts'

/** What the window's actions act on. */
export function useActionContext(): ActionContext {
  const stores = useWindowStores()
  const acts = useWindowActions()
  return useMemo(() => ({ stores, acts }), [stores, acts])
}

/** Runs an action by its id: `const run = useRun(); run('zoom.in')`. */
export function useRun(): (id: string) => void {
  const context = useActionContext()
  return (id) => void runAction(action(id), context)
}

/** Runs the action, if there is anything to do. */
export function runAction({ can, run }: Pick<Action, 'can' | 'run'>, context: ActionContext): unknown {
  return can === undefined || can(context) ? run(context) : undefined
}
