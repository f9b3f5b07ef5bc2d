import { execa } from 'execa'
import { root } from '../../scripts/test/root.ts'
import type { Measurement } from './measurement.ts'

const sample = 'assets/samples/cc-labs-2/boot-2'

/** `switchyard reach` on the sample: the whole process, from its start to its end. */
export async function reachOnCommandLine(runs: number): Promise<Measurement> {
  const values: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const begun = performance.now()
    await execa(process.execPath, ['electron/cli/switchyard.ts', 'reach', 'ccl-vm-1', 'internet', '-r', sample], {
      cwd: root,
    })
    values.push(performance.now() - begun)
  }
  return { name: 'CLI reach on the sample, whole process', unit: 'ms', target: 500, values }
}
