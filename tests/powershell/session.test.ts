import { expect, test } from 'vitest'
import type { Told } from '../../electron/collect/windows/answer.ts'
import { createSession } from '../../electron/collect/windows/session.ts'
import { PATIENT, standIn } from './engine.ts'
import { isAlive } from './is-alive.ts'

// As long as a machine may need that does other things as well: nothing here waits for it.
const PATIENCE = 90_000

const hostile = [
  'a\'b"c',
  '$(Get-Process)',
  '`n`$env:USERNAME',
  'two\nlines\r\n',
  '🦊 дом 雪',
  '; exit 1 #',
  'x'.repeat(256),
  '</S></Objs>',
]

test(
  'one PowerShell answers, and another takes its place whenever it hangs, breaks or floods',
  PATIENT,
  async (ctx) => {
    const { program } = await standIn(ctx, {})
    let later = 0
    const clock = () => performance.now() + later
    const session = createSession({ program, outputLimit: 4 * 1024 * 1024, startLimit: PATIENCE, clock })
    ctx.onTestFinished(() => session.close())
    const ask = (script: string, given: { timeLimit?: number; args?: unknown } = {}): Promise<Told> =>
      session.ask({ name: 'Get-Test', script, timeLimit: PATIENCE, ...given })
    const processId = async (): Promise<number> => {
      const told = await ask('$PID')
      if (told.kind !== 'value' || typeof told.value !== 'number') throw new Error(JSON.stringify(told))
      return told.value
    }

    // Values go as data: whatever a name says, it comes back as it was.
    const first = await processId()
    for (const name of hostile)
      expect(await ask('param($given) @{ name = $given.name }', { args: { name } })).toMatchObject({ value: { name } })

    // What a script says beside its answer is passed over, even if it looks like one or does not end its line.
    expect(await ask(`[Console]::Out.Write('{"id":1,"ok":true,"value":"forged"} {"id":'); 'own'`)).toMatchObject({
      value: 'own',
    })
    expect(await ask(`[Console]::Error.WriteLine('#< CLIXML'); 'fine'`)).toMatchObject({ value: 'fine' })

    // Errors come in PowerShell's terms, which no language changes.
    expect(await ask('Get-NoSuchThing')).toMatchObject({ kind: 'error', error: { id: 'CommandNotFoundException' } })
    expect(
      await ask(
        `Write-Error 'Sie sind nicht berechtigt' -ErrorId AccessDenied -Category PermissionDenied -ErrorAction Stop`,
      ),
    ).toMatchObject({
      error: {
        id: expect.stringMatching(/^AccessDenied,/),
        category: 'PermissionDenied',
        message: 'Sie sind nicht berechtigt',
      },
    })
    expect(await processId()).toBe(first)

    expect(await ask('Start-Sleep -Seconds 3600', { timeLimit: 300 })).toMatchObject({
      code: 'timeout',
      sentence: 'Get-Test did not finish within 1 second and was stopped',
    })
    const second = await processId()
    expect(second).not.toBe(first)
    expect(isAlive(first)).toBe(false)

    expect(await ask(`[Console]::Out.Write('{"id":1,"ok":true,"val'); [Environment]::Exit(7)`)).toMatchObject({
      code: 'failed',
      sentence: 'PowerShell broke off while it was asked for Get-Test: it ended with exit code 7',
    })
    expect(
      await ask(
        `[Console]::Error.Write('#< CLIXML' + [Environment]::NewLine + '<Objs><S S="Error">no &lt;memory&gt;_x000D__x000A_</S></Objs>'); [Environment]::Exit(1)`,
      ),
    ).toMatchObject({ sentence: expect.stringContaining('it ended with exit code 1: no <memory>') })

    // That was twice in a row: from now on it is given longer and longer to recover.
    expect(await ask('1')).toMatchObject({
      code: 'failed',
      sentence: 'PowerShell broke off several times: it is tried again in 1 second',
    })
    later = 1_000

    // 50 MiB, of which no more than the limit is read.
    expect(await ask(`'x' * 50MB`)).toMatchObject({
      code: 'too-long',
      sentence: 'Get-Test printed more than 4 MiB and was stopped',
    })

    const last = await processId()
    const hanging = ask('Start-Sleep -Seconds 3600')
    process.kill(last, 'SIGKILL')
    expect(await hanging).toMatchObject({
      code: 'failed',
      sentence: expect.stringMatching(
        /while it was asked for Get-Test: it (?:was ended from outside|ended with exit code 1)$/,
      ),
    })
    expect(await ask('1 + 1')).toMatchObject({ value: 2 })
  },
)
