import { expect, test } from 'vitest'
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
