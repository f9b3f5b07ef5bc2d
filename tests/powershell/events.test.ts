import { expect, test, vi } from 'vitest'
import { getVm } from '../../electron/collect/windows/commands/get-vm.ts'
import { windowsSource } from '../../electron/collect/windows/windows-source.ts'
import { startStation, watchStation } from '../../electron/station/watch-station.test-support.ts'
import { PATIENT, standIn } from './engine.ts'
import { scenario } from './scenario.ts'

test(
  'a machine of Hyper-V’s that is started or renamed is seen when Hyper-V tells of it, and no look is due',
  PATIENT,
  async (ctx) => {
    if (process.platform === 'win32')
      ctx.skip('skipped: Windows’ own event cmdlets come before those that stand in for them')
    const lab = scenario('internal-nat')
    const machines = lab['Get-VM']
    if (!Array.isArray(machines)) throw new Error('the scenario has machines')
    const { program, change } = await standIn(ctx, lab)
    const source = windowsSource({ program, hostName: 'laptop', timeLimit: 90_000, commands: [getVm] })
    const station = await startStation({ source, interval: 3_600_000 })
    ctx.onTestFinished(station.close)
    const { latest } = watchStation(station)
    const guests = () =>
      latest()
        .inventory?.machines.filter(({ kind }) => kind === 'guest')
        .map(({ name }) => name.value)
    await vi.waitFor(() => expect(guests()).toEqual(['web', 'db', 'old']), { timeout: 90_000 })
    let renamed = 0
    // Whether the watch has begun already, nothing tells: until it has, there is another change to see.
    await vi.waitFor(
      () => {
        renamed += 1
        change({ ...lab, 'Get-VM': machines.map((one) => ({ ...one, Name: `${one.Name}-${renamed}` })) })
        expect(guests()?.[0]).toMatch(/^web-\d+$/)
      },
      { timeout: 90_000, interval: 500 },
    )
    await vi.waitFor(() => expect(guests()).toEqual([`web-${renamed}`, `db-${renamed}`, `old-${renamed}`]), {
      timeout: 90_000,
    })
  },
)
