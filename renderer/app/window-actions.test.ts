import { expect, test, vi } from 'vitest'
import { RefusedError } from '../carrier/refused-error.ts'
import { silentClient } from '../carrier/silent-client.test-support.ts'
import { createWindowStores, type StationClient } from '../state/window-stores.tsx'
import { createWindowActions } from './window-actions.ts'

const storesFor = (own: Partial<StationClient['station']>) =>
  createWindowStores(silentClient({ station: own }), { getItem: () => null, setItem: () => undefined })

test('what the station refuses stands in the window with its own sentence, and nothing goes on', async () => {
  const stores = storesFor({
    moment: () => Promise.reject(new RefusedError({ code: 'no-such-moment', sentence: 'There is no boot-9.' })),
  })
  await createWindowActions(stores).moment('boot-9')
  expect(stores.station.getState().refusal).toEqual({ code: 'no-such-moment', sentence: 'There is no boot-9.' })
  expect(stores.work.getState()).not.toHaveProperty('busy')
})

test('what works puts an earlier refusal away, and says what it does while it does it', async () => {
  const said: (string | undefined)[] = []
  const stores = storesFor({
    sample: async () => {
      said.push(stores.work.getState().busy)
    },
  })
  stores.station.getState().refuse({ code: 'x', sentence: 'x' })
  await createWindowActions(stores).sample()
  expect(stores.station.getState()).not.toHaveProperty('refusal')
  expect(said).toEqual(['Opening the sample …'])
})

test('an empty drop is refused without asking the station', async () => {
  const stores = storesFor({})
  await createWindowActions(stores).openFiles([])
  expect(stores.station.getState().refusal).toMatchObject({ code: 'empty' })
})

test('without a picture there is nothing to export', async () => {
  const stores = storesFor({})
  await createWindowActions(stores).exportSvg()
  expect(stores.station.getState().refusal).toMatchObject({ code: 'nothing-drawn' })
})

test('pasted text that is refused stays in its dialog, and goes with what is accepted', async () => {
  const paste = vi.fn().mockRejectedValueOnce(new RefusedError({ code: 'too-large', sentence: 'Too much.' }))
  const stores = createWindowStores(silentClient({ recording: { paste } }), {
    getItem: () => null,
    setItem: () => undefined,
  })
  stores.pasting.getState().begin('x')
  await createWindowActions(stores).paste([], false)
  expect(stores.pasting.getState().draft).toBe('x')
  expect(stores.station.getState().refusal?.sentence).toBe('Too much.')
  paste.mockResolvedValueOnce(undefined)
  await createWindowActions(stores).paste([], false)
  expect(stores.pasting.getState()).not.toHaveProperty('draft')
  expect(stores.pasting.getState().undoable).toHaveLength(1)
})
