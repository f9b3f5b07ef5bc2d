import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'

const script = `import { readLine, readSecret } from ${JSON.stringify(new URL('read-line.ts', import.meta.url))}
console.log(JSON.stringify([await readLine('Run? '), await readSecret('Password: '), await readLine('More? ')]))`

/** A program that asks three times, and what it printed. */
async function asked(input: string, close: boolean) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['pipe', 'pipe', 'pipe'] })
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk) => {
    said.out += String(chunk)
  })
  child.stderr.on('data', (chunk) => {
    said.err += String(chunk)
  })
  if (close) child.stdin.end(input)
  else child.stdin.write(input)
  await once(child, 'close')
  return { ...said, out: said.out.trim() }
}

test('lines come one by one, from a pipe that is closed or is not; what is secret is not printed', async () => {
  const prompts = 'Run? Password: More? '
  expect(await asked('y\r\nse "cret é\nmore\nrest', false)).toEqual({
    out: '["y","se \\"cret é","more"]',
    err: prompts,
  })
  expect(await asked('y\nsecret', true)).toEqual({ out: '["y","secret",""]', err: prompts })
})
