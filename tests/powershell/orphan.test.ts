import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test, vi } from 'vitest'
import { PATIENT, standIn } from './engine.ts'
import { isAlive } from './is-alive.ts'

test('the app is killed while a command hangs: PowerShell notices, and does not outlive it', PATIENT, async (ctx) => {
  const { program } = await standIn(ctx, {})
  const app = spawn(process.execPath, [join(import.meta.dirname, 'dying-app.ts'), JSON.stringify(program)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: app.stdout })
  const shell = await new Promise<number>((resolve) => lines.once('line', (line) => resolve(Number(line))))
  expect(shell).toBeGreaterThan(0)
  expect(isAlive(shell)).toBe(true)
  app.kill('SIGKILL')
  await vi.waitFor(() => expect(isAlive(shell)).toBe(false), { timeout: 60_000 })
})
