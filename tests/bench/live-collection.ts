import { join } from 'node:path'
import { execa } from 'execa'
import { z } from 'zod'
import { root } from '../../scripts/test/root.ts'
import { withLab } from '../namespaces/lab.ts'
import { whyNoNamespaces } from '../namespaces/why-no-namespaces.ts'
import type { Measurement } from './measurement.ts'

const guests = 10

/** The wall time of one live collection of a host with ten guest namespaces on its bridge. */
export async function liveCollection(runs: number): Promise<Measurement> {
  const cannot = whyNoNamespaces()
  const values = cannot === undefined ? await inLab(runs) : { skipped: cannot.replace(/^skipped: /, '') }
  return { name: `one live collection, host with ${guests} guests`, unit: 'ms', target: 400, values }
}

async function inLab(runs: number): Promise<number[]> {
  const lines = Array.from({ length: guests }, (_, n) => `guest g${n} br0 10.77.0.${n + 10}/24 10.77.0.1`)
  let values: number[] = []
  await withLab(['bridge_up br0 10.77.0.1/24', ...lines].join('\n'), async (lab) => {
    const { file, args } = lab.enter(process.execPath, [join(root, 'tests/bench/collect-here.ts'), String(runs)])
    const { stdout } = await execa(file, args)
    values = z.array(z.number()).parse(JSON.parse(stdout))
  })
  return values
}
