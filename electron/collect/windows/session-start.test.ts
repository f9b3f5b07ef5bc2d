import { expect, test } from 'vitest'
import { createSession } from './session.ts'

// Programs that are no PowerShell. What a PowerShell does wrong later is in tests/powershell.
const node = (script: string) => ({ file: process.execPath, args: ['-e', script, '--'] })
const question = { name: 'Get-Test', script: '1', timeLimit: 10_000 }

test('no PowerShell: it is said what is missing, and where', async () => {
  const session = createSession({ program: { file: '/nowhere/powershell.exe' } })
  expect(await session.ask(question)).toMatchObject({
    code: 'not-found',
    sentence: 'Windows PowerShell can’t be started: there is no /nowhere/powershell.exe',
  })
})

test('a PowerShell that ends at once: its own words, and pauses that grow', async () => {
  let now = 0
  const program = node("console.error('blocked by your administrator'); process.exit(5)")
  const session = createSession({ program, clock: () => now })
  const began = {
    code: 'failed',
    sentence: 'PowerShell could not begin: it ended with exit code 5: blocked by your administrator',
  }
  expect(await session.ask(question)).toMatchObject(began)
  expect(await session.ask(question)).toMatchObject(began)
  for (const pause of [1, 2, 4]) {
    expect(await session.ask(question)).toMatchObject({
      sentence: expect.stringContaining(`tried again in ${pause} second`),
    })
    now += pause * 1_000
    expect(await session.ask(question)).toMatchObject(began)
  }
})

test('one that never begins is given up; closing ends the wait for an answer at once', async () => {
  const slow = createSession({ program: node('setInterval(() => {}, 1000)'), startLimit: 50 })
  expect(await slow.ask(question)).toMatchObject({ sentence: 'PowerShell did not begin within 1 second' })
  // It ends with its input, as PowerShell does: also when the test is over before it would be killed.
  const hello = `console.log('{"hello":1,"languageMode":"FullLanguage"}'); process.stdin.resume()`
  const session = createSession({ program: node(hello) })
  const asked = session.ask({ ...question, timeLimit: 3_600_000 })
  setTimeout(() => session.close(), 200)
  expect(await asked).toEqual({ kind: 'closed' })
})

test('line upon line that is no answer is stopped where one long line would be, long before the time is up', async () => {
  const hello = `console.log('{"hello":1,"languageMode":"FullLanguage"}')`
  const flood = `process.stdin.once('data', () => { const more = () => process.stdout.write('{"id":0}\\n'.repeat(1000), more); more() })`
  const program = node(`${hello}; ${flood}`)
  const asked = { ...question, timeLimit: 3_600_000 }
  const session = createSession({ program, outputLimit: 1024 * 1024 })
  expect(await session.ask(asked)).toMatchObject({
    code: 'too-long',
    sentence: expect.stringMatching(/more than 1 MiB/),
  })
  session.close()
})
