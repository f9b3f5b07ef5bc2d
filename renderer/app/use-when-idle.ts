import { useEffect } from 'react'

/** Does it once, as soon as the window has nothing better to do. */
export function useWhenIdle(act: () => unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => {
    const attempt = async () => {
      try {
        await act()
      } catch {
        // Whoever wants it later tries again, and is told then.
      }
    }
    // Safari has no requestIdleCallback.
    if (typeof requestIdleCallback === 'undefined') {
      const timer = setTimeout(attempt, 1_000)
      return () => clearTimeout(timer)
    }
    const idle = requestIdleCallback(() => void attempt(), { timeout: 5_000 })
    return () => cancelIdleCallback(idle)
  }, [])
}
