import { expect, test } from 'vitest'
import type { Inventory } from '../../shared/inventory/inventory.ts'
import { machineNamed, sampleRecording } from '../support/sample-inventory.ts'
import { PATIENT } from './engine.ts'
import { cells, collectorOf, understood } from './looked-at.ts'
import { scenario } from './scenario.ts'

/** Of adapters without a cable: whoever recorded the sample left them out (`ip-address_extract.txt`). */
const LEFT_OUT = ['169.254.18.111', '169.254.82.3']

test(
  'CC-Labs-2 live shows the same networks as its recording, and everyone reaches whom they reach there',
  PATIENT,
  async (ctx) => {
    const { look } = await collectorOf(ctx, scenario('cc-labs-2'), { hostName: 'CC-Labs-2' })
    const live = await look()
    const recorded = sampleRecording('boot-2', { lan: true })
    const others = recorded.machines.filter(({ id }) => id !== 'host')
    const seen = understood({ ...live, machines: [...live.machines, ...others] })
    const asRecorded = understood(recorded)
    expect(networksOf(seen)).toEqual(networksOf(asRecorded))
    const known = [...cells(seen)].filter(([between]) => !LEFT_OUT.some((address) => between.endsWith(address)))
    expect(new Map(known)).toEqual(cells(asRecorded))
  },
)

test(
  'a guest of the Default Switch that no neighbour table knows has the address that hosts.ics gives it',
  PATIENT,
  async (ctx) => {
    if (process.platform === 'win32') return ctx.skip('skipped: hosts.ics is a file of the machine’s own')
    const laptop = scenario('cc-labs-2')
    const { look } = await collectorOf(
      ctx,
      { ...laptop, 'Get-NetNeighbor': [] },
      { hostsIcs: '# by Microsoft\r\n192.168.41.102 primary.mshome.net # 2026 11 3 25 2 8 23 232\r\n' },
    )
    const guest = machineNamed(understood(await look()), 'primary')
    expect(guest.interfaces.flatMap(({ addresses }) => addresses.map(({ address }) => address))).toEqual([
      '192.168.41.102',
    ])
  },
)

/** Who is on which switch and which LAN. */
function networksOf(inventory: Inventory): unknown {
  const on = inventory.segments.map(({ kind, name, attachments }) => [
    name.value,
    kind,
    attachments.map(({ machine }) => machine).sort(),
  ])
  return on.sort()
}
