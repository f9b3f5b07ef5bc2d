import type { Counted } from '../../../shared/facts/counters-fact.ts'
import { said, words } from './cell-words.ts'

/** `12345 bytes, 67 packets, errors 1, discarded 2`; errors and discards only where there are any. */
export function countedWords(counted: Counted | undefined): string {
  if (counted === undefined) return ''
  const { bytes, packets, errors, discards } = counted
  return words(
    `${bytes} bytes`,
    packets !== undefined && `${packets} packets`,
    said('errors', errors || undefined),
    said('discarded', discards || undefined),
  )
}
