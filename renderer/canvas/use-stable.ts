import { useCallback, useLayoutEffect, useRef } from 'react'

/** The same function in every rendering, which does what the latest one says: for handlers that are given to thousands of nodes. */
export function useStable<Given extends unknown[], Result>(act: (...given: Given) => Result) {
  const latest = useRef(act)
  useLayoutEffect(() => {
    latest.current = act
  })
  return useCallback((...given: Given): Result => latest.current(...given), [])
}
