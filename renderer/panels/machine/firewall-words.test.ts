import { expect, test } from 'vitest'
import type { FirewallProfile } from '../../../shared/inventory/windows-network.ts'
import { firewallWords } from './firewall-words.ts'

const sources = [{ kind: 'assumed' as const, code: 'recorded', sentence: 'For the test.' }]
const none = { filterRecorded: false, filters: [] }
const windows = (...value: Omit<FirewallProfile, 'sources'>[]) =>
  firewallWords({
    ...none,
    firewallProfiles: { value: value.map((profile) => ({ ...profile, sources })), sources },
  })

test('a firewall that nobody told of is taken to let everything in, and that is said', () => {
  expect(firewallWords(none)).toBe('not recorded: taken to let in what arrives')
})

test('Linux’ filter is counted in chains', () => {
  expect(firewallWords({ ...none, filterRecorded: true })).toBe('recorded: 0 chains')
})

test('Windows’ firewall is recorded where its profiles are, and on by kind of network', () => {
  expect(windows({ name: 'Private', enabled: true }, { name: 'Public', enabled: true })).toBe(
    'recorded: on for Private and Public networks',
  )
  expect(windows({ name: 'Private', enabled: false }, { name: 'Public', enabled: true })).toBe(
    'recorded: on for Public networks',
  )
  expect(windows({ name: 'Public', enabled: false })).toBe('recorded: off')
  expect(windows({ name: 'Public' })).toBe('recorded; whether it is on, was not told')
})
