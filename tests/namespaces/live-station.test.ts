import { expect, type TestContext, test, vi } from 'vitest'
import { collectLinux } from '../../electron/collect/linux/collect-linux.ts'
import { watchLinux } from '../../electron/collect/linux/watch-linux.ts'
import { createStation } from '../../electron/station/create-station.ts'
import { type StationState, StationState as Told } from '../../shared/contract/contract.ts'
import { isRefusal } from '../../shared/recording/refusal.ts'
import { type Lab, withLab } from './lab.ts'
import { twoGuests } from './two-guests.ts'
import { whyNoNamespaces } from './why-no-namespaces.ts'

interface Watched {
  lab: Lab
  states: StationState[]
  refresh: () => Promise<void>
}

/** A station that looks at a lab, live, with somebody watching. */
async function watchLab(ctx: TestContext, script: string, use: (watched: Watched) => Promise<void>): Promise<void> {
  const cannot = whyNoNamespaces()
  if (cannot !== undefined) ctx.skip(cannot)
  await withLab(script, async (lab) => {
    const station = await createStation({
      source: {
        collect: (options) => collectLinux({ ...options, run: lab.run }),
        watch: (onChange) => watchLinux(onChange, lab.enter),
      },
    })
    if (isRefusal(station)) throw new Error(station.sentence)
    const states: StationState[] = []
    const stop = station.handlers.station.state((state) => states.push(Told.parse(state)))
    try {
      await vi.waitFor(() => expect(states.at(-1)).toHaveProperty('inventory'), 5_000)
      await use({ lab, states, refresh: async () => station.handlers.station.refresh() })
    } finally {
      stop()
      station.close()
    }
  })
}

const machineOf = (state: StationState | undefined, name: string) =>
  state?.inventory?.machines.find((machine) => machine.name.value === name)

const addressesOf = (state: StationState | undefined, name: string) =>
  machineOf(state, name)?.interfaces.flatMap(({ addresses }) => addresses.map(({ address }) => String(address)))

test('a changed address and a new guest show within a moment, without anybody asking', async (ctx) => {
  await watchLab(ctx, twoGuests, async ({ lab, states }) => {
    expect(addressesOf(states.at(-1), 'web')).toContain('10.77.0.10')
    const before = states.at(-1)?.sequence ?? 0
    await lab.sh('ip -n web address flush dev eth0 scope global; ip -n web address add 10.77.0.99/24 dev eth0')
    await lab.sh('guest mail br0 10.77.0.30/24 10.77.0.1')
    await vi.waitFor(() => {
      expect(addressesOf(states.at(-1), 'web')).toContain('10.77.0.99')
      expect(addressesOf(states.at(-1), 'web')).not.toContain('10.77.0.10')
      expect(addressesOf(states.at(-1), 'mail')).toContain('10.77.0.30')
    }, 6_000)
    expect(states.at(-1)?.sequence).toBeGreaterThan(before)
  })
})

test('each row of the routing tables is told once, and every command was understood', async (ctx) => {
  await watchLab(ctx, twoGuests, async ({ states }) => {
    const inventory = states.at(-1)?.inventory
    for (const machine of inventory?.machines ?? []) {
      const rows = machine.routes.map(({ sources: _, ...row }) => JSON.stringify(row))
      expect(rows).toEqual([...new Set(rows)])
    }
    expect(inventory?.outputs.filter(({ parser }) => parser === undefined).map(({ command }) => command)).toEqual([])
    expect(inventory?.outputs.flatMap(({ unread }) => unread)).toEqual([])
  })
})
