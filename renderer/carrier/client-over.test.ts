import { expect, test } from 'vitest'
import { z } from 'zod'
import { call, listen } from '../../shared/contract/define.ts'
import type { Carrier } from './carrier.ts'
import { clientOver } from './client-over.ts'

const contract = {
  lamp: {
    state: listen(z.object({ on: z.boolean() })),
    double: call(z.object({ n: z.number() }), z.object({ n: z.number() })),
  },
} as const

function over(reply: unknown) {
  const asked: unknown[] = []
  const listeners: ((value: unknown) => void)[] = []
  const misfits: string[] = []
  const carrier: Carrier = {
    call: async (...call) => {
      asked.push(call)
      return reply
    },
    listen: (_group, _name, listener) => {
      listeners.push(listener)
      return () => void listeners.splice(0)
    },
  }
  return { client: clientOver(contract, carrier, (name) => misfits.push(name)), asked, listeners, misfits }
}

test('a call goes out by its group and name, and its value comes back', async () => {
  const { client, asked } = over({ value: { n: 8 } })
  expect(await client.lamp.double({ n: 4 })).toEqual({ n: 8 })
  expect(asked).toEqual([['lamp', 'double', { n: 4 }]])
})

test('a refusal rejects with its code and its sentence', async () => {
  const { client } = over({ refusal: { code: 'no-bulb', sentence: 'Put one in.' } })
  await expect(client.lamp.double({ n: 4 })).rejects.toMatchObject({
    code: 'no-bulb',
    sentence: 'Put one in.',
    message: 'Put one in.',
  })
})

test.each([{ value: { n: 'eight' } }, { value: undefined }, 'x', null])(
  'an answer that does not fit rejects: %j',
  async (reply) => {
    await expect(over(reply).client.lamp.double({ n: 4 })).rejects.toMatchObject({ code: 'bad-answer' })
  },
)

test('values that do not fit are left out and told', () => {
  const { client, listeners, misfits } = over(undefined)
  const seen: unknown[] = []
  const stop = client.lamp.state((value) => seen.push(value))
  for (const value of [{ on: true }, { on: 1 }, null, { on: false }]) listeners[0]?.(value)
  expect(seen).toEqual([{ on: true }, { on: false }])
  expect(misfits).toEqual(['lamp.state', 'lamp.state'])
  stop()
  expect(listeners).toEqual([])
})
