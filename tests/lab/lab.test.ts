import { test } from 'vitest'
import { disagreements, trialWords } from './disagreements.ts'
import { drawLab } from './draw-lab.ts'
import type { LabSpec } from './lab-spec.ts'
import { plainLab } from './plain-lab.ts'
import { tryLab } from './try-lab.ts'
import { whyNoLab, whyNoPings } from './why-no-lab.ts'

// Fixed seeds: what they draw changes only with draw-*.ts. These ten hold every variation that is drawn
// (README.md). `npm run lab -- --count 500` tries many more.
const seeds = [1, 452, 1023, 1267, 2522, 2527, 2643, 4138, 4539, 5429]

// Side by side: a lab mostly waits for connections that nobody answers.
test.concurrent.for(seeds)(
  'the kernel agrees with every cell of the lab of seed %i, and what is broken there is named',
  { timeout: 60_000 },
  async (seed, { skip, expect }) => {
    const spec = drawLab(seed)
    const cannot = whyNoLab(spec)
    if (cannot !== undefined) return skip(cannot)
    const lab = await tryLab(spec)
    expect(lab.tried.length).toBeGreaterThan(10)
    expect(disagreements(lab)).toEqual([])
  },
)

test.concurrent('who drops pings is reached by TCP all the same, and the app says which firewall it is', {
  timeout: 60_000,
}, async ({ skip, expect }) => {
  const plain = plainLab({ forwarding: true })
  const [first, ...others] = plain.guests
  if (first === undefined) throw new Error('a plain lab has guests')
  const host = { ...plain.host, stopsPings: 'input' as const }
  const spec: LabSpec = { ...plain, host, guests: [{ ...first, stopsPings: true }, ...others] }
  const cannot = whyNoLab(spec) ?? whyNoPings()
  if (cannot !== undefined) return skip(cannot)
  const lab = await tryLab(spec)
  expect(disagreements(lab)).toEqual([])
  for (const to of ['host', first.name]) {
    const said = lab.tried.filter(({ trial }) => trial.from === 'g01' && trial.to === to)
    expect(said.length).toBeGreaterThan(2)
    for (const { trial, kernel, verdict } of said)
      expect([trialWords(trial), kernel, verdict.reason]).toEqual(
        trial.port === undefined
          ? [trialWords(trial), 'ETIMEDOUT', 'input-filter-deny']
          : [trialWords(trial), 'connected', 'accepted'],
      )
  }
})
