import { collectLinux } from '../../electron/collect/linux/collect-linux.ts'

// Collects several times in the network namespace that it is started in, and prints how long each took (ms), as JSON.
const runs = Number(process.argv[2] ?? '10')
const milliseconds: number[] = []
for (let run = 0; run < runs; run += 1) {
  const begun = performance.now()
  await collectLinux()
  milliseconds.push(performance.now() - begun)
}
console.log(JSON.stringify(milliseconds))
