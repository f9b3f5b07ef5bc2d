import { z } from 'zod'
import { call, type Handlers, listen } from '../../shared/contract/define.ts'

/** A small contract of each kind of entry, and a station that fulfils it. */
export const contract = {
  lamp: {
    state: listen(z.object({ on: z.boolean(), note: z.string().optional() })),
    set: call(z.object({ on: z.boolean() }), z.void()),
    refuse: call(z.void(), z.void()),
    fail: call(z.void(), z.void()),
    double: call(z.object({ n: z.number() }), z.object({ n: z.number() })),
  },
} as const

export interface PretendStation {
  handlers: Handlers<typeof contract>
  publish: (value: { on: boolean; note?: string }) => void
  listening: () => number
}

export function pretendStation(): PretendStation {
  const listeners = new Set<(value: { on: boolean; note?: string }) => void>()
  const publish = (value: { on: boolean; note?: string }) => {
    for (const listener of listeners) listener(value)
  }
  return {
    publish,
    listening: () => listeners.size,
    handlers: {
      lamp: {
        state: (listener) => {
          listeners.add(listener)
          listener({ on: false })
          return () => listeners.delete(listener)
        },
        set: ({ on }) => publish({ on }),
        refuse: () => {
          throw Object.assign(new Error('no'), { code: 'no-bulb', sentence: 'The lamp has no bulb: put one in.' })
        },
        fail: () => {
          throw new Error('secret detail of a bug')
        },
        double: ({ n }) => ({ n: 2 * n }),
      },
    },
  }
}
