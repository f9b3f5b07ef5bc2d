import { useEffect, useState } from 'react'
import type { Refusal } from '../../shared/contract/define.ts'
import { refusalOf } from '../carrier/refusal-of.ts'

/** What a call gave for its latest question, or why it was refused; undefined until then. `key` tells one question from another. */
export function useAsked<T>(key: string, call: (() => Promise<T>) | undefined): T | { refusal: Refusal } | undefined {
  const [known, setKnown] = useState<{ key: string; value: T | { refusal: Refusal } }>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is what the call asks
  useEffect(() => {
    let gone = false
    const keep = (value: T | { refusal: Refusal }) => {
      if (!gone) setKnown({ key, value })
    }
    call?.().then(keep, (error: unknown) => keep({ refusal: refusalOf(error) }))
    return () => {
      gone = true
    }
  }, [key])
  return call === undefined || known?.key !== key ? undefined : known.value
}
