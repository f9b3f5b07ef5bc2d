import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { collectLinux } from '../../electron/collect/linux/collect-linux.ts'
import { openLab } from '../namespaces/lab.ts'
import { whyNoNamespaces } from '../namespaces/why-no-namespaces.ts'

/**
 * The wall time of one live collection of a host with ten guest namespaces on its bridge: the median of ten.
 * `node tests/bench/collect.ts`, or with `--here` in the network namespace that it is started in.
 */
const ROUNDS = 10
const GUESTS = 10

if (process.argv.includes('--here')) await measure()
else {
  const cannot = whyNoNamespaces()
  if (cannot === undefined) await measureInLab()
  else console.log(`live collection, host with ${GUESTS} guests: ${cannot}`)
}

async function measureInLab(): Promise<void> {
  const guests = Array.from({ length: GUESTS }, (_, n) => `guest g${n} br0 10.77.0.${n + 10}/24 10.77.0.1`)
  const lab = await openLab(['bridge_up br0 10.77.0.1/24', ...guests].join('\n'))
  try {
    const { file, args } = lab.enter(process.execPath, [fileURLToPath(import.meta.url), '--here'])
    process.stdout.write(execFileSync(file, args, { encoding: 'utf8' }))
  } finally {
    await lab.end()
  }
}

async function measure(): Promise<void> {
  const milliseconds: number[] = []
  let outputs = 0
  let machines = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = performance.now()
    const recording = await collectLinux()
    milliseconds.push(performance.now() - begun)
    machines = recording.machines.length
    outputs = recording.machines.flatMap((machine) => machine.outputs).length
  }
  const sorted = milliseconds.toSorted((a, b) => a - b)
  const median = ((sorted[ROUNDS / 2 - 1] ?? 0) + (sorted[ROUNDS / 2] ?? 0)) / 2
  const range = `${sorted[0]?.toFixed(0)}–${sorted.at(-1)?.toFixed(0)}`
  console.log(
    `live collection, host with ${machines - 1} guests: ${median.toFixed(0)} ms (median of ${ROUNDS}; ${range}; ${outputs} outputs)`,
  )
}
