import type { Refusal } from '../../shared/contract/define.ts'

/** What a call rejects with: the station's refusal, or that the station can't be reached (`no-connection`). */
export class RefusedError extends Error implements Refusal {
  override readonly name = 'RefusedError'
  readonly code: string
  readonly sentence: string

  constructor({ code, sentence }: Refusal) {
    super(sentence)
    this.code = code
    this.sentence = sentence
  }
}
