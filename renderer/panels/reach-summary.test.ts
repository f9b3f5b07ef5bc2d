import { describe, expect, test } from 'vitest'
import { type Party, reachSummary } from './reach-summary.ts'

const vm: Party = { id: 'vm', name: 'ccl-vm-1', kind: 'guest' }
const parties: Party[] = [
  vm,
  { id: 'vm2', name: 'primary', kind: 'guest' },
  { id: 'host', name: 'CC-Labs-2', kind: 'host' },
  { id: 'nas', name: 'nas', kind: 'lan-device' },
  { id: 'tv', name: 'tv', kind: 'lan-device' },
  { id: 'printer', name: 'printer', kind: 'lan-device' },
  { id: 'router', name: 'Router 10.0.0.1', kind: 'router' },
  { id: 'internet', name: 'Internet', kind: 'internet' },
]
const everybodyBut = (...ids: string[]) => new Set(parties.map(({ id }) => id).filter((id) => !ids.includes(id)))

describe('who a machine reaches, in a sentence', () => {
  test('a guest behind NAT', () => {
    expect(reachSummary(vm, parties, everybodyBut('vm'), new Set(['vm2', 'host']))).toEqual({
      reaches: 'Reaches everybody: the other VMs, the host, the home network and the internet.',
      reachedBy: 'Only the other VMs and the host can reach it.',
    })
  })

  test('containers are called so', () => {
    expect(
      reachSummary(vm, parties, everybodyBut('vm'), new Set(['vm2', 'host']), { noun: 'containers' }).reachedBy,
    ).toBe('Only the other containers and the host can reach it.')
  })

  test('nobody at all, either way', () => {
    expect(reachSummary(vm, parties, new Set(), new Set())).toEqual({
      reaches: 'Reaches nobody.',
      reachedBy: 'Nobody can reach it.',
    })
  })

  test('where it can’t be said of somebody, that is no no', () => {
    const unsure = { reaches: true, reachedBy: true }
    expect(reachSummary(vm, parties, new Set(), new Set(), { unsure })).toEqual({
      reaches: 'Whom it reaches can’t be said.',
      reachedBy: 'Who can reach it can’t be said.',
    })
    expect(reachSummary(vm, parties, new Set(['internet']), new Set(['host']), { unsure })).toEqual({
      reaches: 'Reaches the internet; of others it can’t be said.',
      reachedBy: 'Certainly the host can reach it; of others it can’t be said.',
    })
  })

  test('of a machine that does not run, that it is off is said first', () => {
    expect(reachSummary(vm, parties, new Set(), new Set(), { isOff: true }).reaches).toBe(
      'It is off, so it reaches nobody.',
    )
  })

  test('a few of a group are named, many are counted', () => {
    expect(reachSummary(vm, parties, new Set(['nas', 'tv']), new Set()).reaches).toBe('Reaches nas and tv.')
    expect(reachSummary(vm, parties, new Set(['nas', 'tv', 'printer']), new Set()).reaches).toBe(
      'Reaches 3 of 4 on the home network.',
    )
  })

  test('everybody can reach it only where that includes the internet', () => {
    expect(reachSummary(vm, parties, new Set(), everybodyBut()).reachedBy).toBe('Everybody can reach it.')
    expect(reachSummary(vm, parties, new Set(), everybodyBut('internet')).reachedBy).toMatch(/^Only /)
  })
})
