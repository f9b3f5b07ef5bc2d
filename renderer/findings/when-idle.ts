/** Milliseconds after which it is begun all the same. */
const LONGEST = 1_000

/** Resolves when the window has nothing better to do: what is on screen comes first. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: LONGEST })
    else setTimeout(resolve, 50)
  })
}
