import { createStore } from 'zustand/vanilla'
import type { Question } from '../../shared/reach/verdict.ts'

export interface Asking {
  /** The question on show; absent while nothing is asked. */
  question?: Question
  protocol: Question['protocol']
  port?: number
  /** Half a question: one end is chosen in the top bar. */
  draft: { from?: string; to?: string; address?: Question['address'] }
  ask: (question: Question) => void
  choose: (end: Partial<Asking['draft']>) => void
  /** Chooses the destination; an address of the one before is not kept. */
  chooseTo: (to: string, address?: Question['address']) => void
  setProtocol: (protocol: Question['protocol'], port?: number) => void
  swap: () => void
  clear: () => void
}

/** Who is asked about, and with which protocol. The verdict is derived, never kept here. */
export function createQuestionStore() {
  return createStore<Asking>()((set, get) => {
    const settle = (draft: Asking['draft'], protocol: Question['protocol'], port: number | undefined) => {
      const { from, to, address } = draft
      const usual = { draft, protocol, ...(port === undefined ? {} : { port }) }
      const { question: _question, port: _port, ...rest } = get()
      if (from === undefined || to === undefined) return set({ ...rest, ...usual }, true)
      const question = { from, to, protocol, ...(address ? { address } : {}), ...(port === undefined ? {} : { port }) }
      set({ ...rest, ...usual, question }, true)
    }
    return {
      protocol: 'icmp',
      draft: {},
      ask: ({ from, to, address, protocol, port }) =>
        settle({ from, to, ...(address ? { address } : {}) }, protocol, port),
      choose: (end) => settle({ ...get().draft, ...end }, get().protocol, get().port),
      chooseTo: (to, address) => {
        const { address: _, ...rest } = get().draft
        settle({ ...rest, to, ...(address === undefined ? {} : { address }) }, get().protocol, get().port)
      },
      setProtocol: (protocol, port) => settle(get().draft, protocol, protocol === 'icmp' ? undefined : port),
      swap: () => {
        const { from, to } = get().draft
        settle({ ...(to ? { from: to } : {}), ...(from ? { to: from } : {}) }, get().protocol, get().port)
      },
      clear: () => settle({}, get().protocol, get().port),
    }
  })
}
