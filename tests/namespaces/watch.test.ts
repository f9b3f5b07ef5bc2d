import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, type TestContext, test, vi } from 'vitest'
import type { WatchLine } from '../../electron/cli/watch-lines.ts'
import { type Lab, withLab } from './lab.ts'
import { twoGuests } from './two-guests.ts'
import { whyNoNamespaces } from './why-no-namespaces.ts'

const ROOT = join(import.meta.dirname, '../..')

interface Watching {
  lab: Lab
  child: ReturnType<typeof spawn>
  lines: () => WatchLine[]
  said: () => string
  /** Its exit status, once it has ended. */
  ended: Promise<number | null>
}

/** `switchyard watch` as a process of its own, inside a lab. */
async function watchLab(ctx: TestContext, use: (watching: Watching) => Promise<void>): Promise<void> {
  const cannot = whyNoNamespaces()
  if (cannot !== undefined) ctx.skip(cannot)
  await withLab(twoGuests, async (lab) => {
    const { file, args } = lab.enter(process.execPath, [join(ROOT, 'electron/cli/switchyard.ts'), 'watch'])
    const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    let err = ''
    child.stdout.on('data', (text) => {
      out += text
    })
    child.stderr.on('data', (text) => {
      err += text
    })
    const ended = once(child, 'exit').then(([code]) => code)
    const lines = () => {
      const whole = out.split('\n').slice(0, -1)
      return whole.map((line): WatchLine => JSON.parse(line))
    }
    try {
      await vi.waitFor(() => expect(err).toContain('Watching'), 15_000)
      await use({ lab, child, lines, said: () => err, ended })
    } finally {
      child.kill('SIGKILL')
      await ended
    }
  })
}

test('a new address, a new guest and forwarding switched off are told as they happen; SIGTERM ends it with 0', async (ctx) => {
  await watchLab(ctx, async ({ lab, lines, child, ended }) => {
    const sentences = () => lines().map(({ sentence }) => sentence)
    await lab.sh('ip -n web address flush dev eth0 scope global; ip -n web address add 10.77.0.99/24 dev eth0')
    await vi.waitFor(() => expect(sentences().join('\n')).toContain('10.77.0.99'), 10_000)
    await lab.sh('guest mail br0 10.77.0.30/24 10.77.0.1')
    await vi.waitFor(() => expect(sentences()).toContainEqual(expect.stringMatching(/^mail is new: /)), 10_000)
    await lab.sh('sysctl -qw net.ipv4.ip_forward=0')
    await vi.waitFor(() => {
      expect(sentences()).toContainEqual(
        expect.stringMatching(/^IP forwarding \(IPv4\) of .* is off now; it was on\.$/),
      )
      expect(lines().some(({ kind }) => kind === 'verdict')).toBe(true)
    }, 10_000)
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  })
})

test('it ends by itself where nobody reads it any more', async (ctx) => {
  await watchLab(ctx, async ({ lab, child, ended }) => {
    child.stdout?.destroy()
    await lab.sh('ip -n web address add 10.77.0.98/24 dev eth0')
    expect(await ended).toBe(0)
  })
})
