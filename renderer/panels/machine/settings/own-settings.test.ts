import { expect, test } from 'vitest'
import { machineFor } from '../../../../shared/diagram/lab-inventory.fixture.ts'
import type { Machine } from '../../../../shared/inventory/inventory.ts'
import { ownSettings } from './own-settings.ts'

const set = (...keys: string[]): Machine['settings'] => keys.map((key) => ({ key, value: 'yes', sources: [] }))
const web = machineFor('guests/web', 'guest', 'Web: 2', [])

test('a host’s own settings are all but those of its guests, whatever is in their names', () => {
  const host = machineFor('host', 'host', 'laptop', [])
  host.settings = set('web: 2: Shielded', 'Virtual network: nat', 'EnableMulticast')
  expect(ownSettings(host, [host, web]).map(({ key }) => key)).toEqual(['Virtual network: nat', 'EnableMulticast'])
})

test('a guest’s are all its own', () => {
  const guest: Machine = { ...web, settings: set('WSL 2: Debian') }
  expect(ownSettings(guest, [guest])).toEqual(guest.settings)
})
