import { test } from 'vitest'
import { disagreements } from './disagreements.ts'
import { drawLab } from './draw-lab.ts'
import { tryLab } from './try-lab.ts'
import { whyNoLab } from './why-no-lab.ts'

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
