import { expect, test, vi } from 'vitest'
import { windowsSource } from '../../electron/collect/windows/windows-source.ts'
import { createStation } from '../../electron/station/create-station.ts'
import type { StationState } from '../../shared/contract/contract.ts'
import { isRefusal } from '../../shared/recording/refusal.ts'
import { PATIENT, standIn } from './engine.ts'
import { scenario } from './scenario.ts'

const PATIENCE = { timeout: 120_000, interval: 100 }

test(
  'the window shows a Windows machine live: a guest that starts, rights that are taken away, and what went on meanwhile',
  PATIENT,
  async (ctx) => {
    const laptop = scenario('internal-nat')
    const { program, change } = await standIn(ctx, laptop)
    const source = windowsSource({ program, hostName: 'laptop', timeLimit: 90_000, slowTimeLimit: 90_000 })
    const station = await createStation({ source, interval: 50 })
    if (isRefusal(station)) throw new Error(station.sentence)
    ctx.onTestFinished(() => station.close())
    let state: StationState | undefined
    station.handlers.station.state((next) => {
      state = next
    })
    const guests = () =>
      state?.inventory?.machines.flatMap(({ kind, name, power }) =>
        kind === 'guest' ? [`${name.value} ${power?.value}`] : [],
      )
    await vi.waitFor(() => expect(guests()).toEqual(['web running', 'db running', 'old off']), PATIENCE)

    const machines = laptop['Get-VM']
    if (!Array.isArray(machines)) throw new Error('the scenario has machines')
    change({ ...laptop, 'Get-VM': machines.map((one) => ({ ...one, State: 'Running' })) })
    await vi.waitFor(() => expect(guests()).toContain('old running'), PATIENCE)
    // The firewall's rules came by themselves, after the first picture.
    await vi.waitFor(() => expect(state?.inventory?.machines[0]?.firewallRules?.value).toHaveLength(1), PATIENCE)

    const error = { id: 'AccessDenied,Get-VM', category: 'PermissionDenied', message: 'nein' }
    change({ ...laptop, 'Get-VM': { error } })
    await vi.waitFor(
      () =>
        expect(state?.troubles).toMatchObject([{ code: 'denied', remedy: expect.stringContaining('S-1-5-32-578') }]),
      PATIENCE,
    )
    expect(guests()?.map((one) => one.split(' ')[0])).toEqual(['web', 'db', 'old'])
  },
)
