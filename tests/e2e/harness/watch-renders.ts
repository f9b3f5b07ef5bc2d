import type { Page } from 'playwright-core'

/**
 * Lets a page tell which nodes of the picture React renders again, before it loads: through the hook for React's developer
 * tools, which production builds call as well. So nothing of the window itself has to count.
 */
export async function watchRenders(page: Page): Promise<{ takeRendered: () => Promise<string[]> }> {
  await page.addInitScript(installHook)
  return { takeRendered: () => page.evaluate(() => Reflect.get(globalThis, 'renderedNodes').splice(0)) }
}

/** As much of a fiber as is looked at. `flags`: its lowest bit says that it was rendered in this commit. */
interface Fiber {
  type: unknown
  flags: number
  memoizedProps: unknown
  child: Fiber | null
  sibling: Fiber | null
  alternate: Fiber | null
}

/** Runs in the page. */
function installHook(): void {
  const rendered: string[] = []
  const propertyOf = (value: unknown, name: string): unknown =>
    typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
  const walk = (fiber: Fiber | null) => {
    for (let one = fiber; one !== null; one = one.sibling) {
      const id = propertyOf(propertyOf(propertyOf(one.memoizedProps, 'data'), 'node'), 'id')
      if (typeof id === 'string' && typeof one.type === 'function' && (one.flags & 1) !== 0) rendered.push(id)
      // Children that were left alone are the very same as before.
      if (one.alternate === null || one.child !== one.alternate.child) walk(one.child)
    }
  }
  const hook = {
    supportsFiber: true,
    checkDCE: () => undefined,
    inject: () => 1,
    onCommitFiberRoot: (_: number, { current }: { current: Fiber }) => walk(current),
    onCommitFiberUnmount: () => undefined,
    onPostCommitFiberRoot: () => undefined,
  }
  Reflect.set(globalThis, 'renderedNodes', rendered)
  Reflect.set(globalThis, '__REACT_DEVTOOLS_GLOBAL_HOOK__', hook)
}
