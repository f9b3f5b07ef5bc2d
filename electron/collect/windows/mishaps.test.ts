import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { startStation, watchStation } from '../../station/watch-station.test-support.ts'
import { createOneByOne } from './one-by-one.ts'
import { type Mishap, mishaps, pretendProcess } from './pretend-process.test-support.ts'
import { createSession } from './session.ts'
import { windowsCommands } from './windows-commands.ts'
import { collectWindowsOnce, windowsSource } from './windows-source.ts'

// Whatever PowerShell does at whichever command: the app goes on, and the window says what happened. Real processes that do
// such things are in each-command.test.ts, PowerShell’s own engine in tests/powershell.

const LIMIT = 16 * 1024 * 1024
const BROKE_OFF = /^PowerShell broke off while it was asked for/
const HUNG = /did not finish within (?:10|60) seconds and was stopped$/

const said: Record<Mishap, RegExp | undefined> = {
  'is killed': new RegExp(`${BROKE_OFF.source}.*: it was ended from outside$`),
  hangs: HUNG,
  'prints garbage, and nothing else': HUNG,
  'prints garbage before its answer': undefined,
  'leaves half a line and ends': new RegExp(`${BROKE_OFF.source}.*: it ended with exit code 7$`),
  'prints 50 MiB': /^.* printed more than 16 MiB and was stopped$/,
  'ends with CLIXML on its standard error': new RegExp(
    `${BROKE_OFF.source}.*: it ended with exit code 1: no <memory>$`,
  ),
}

describe.each(Object.keys(mishaps) as Mishap[])('PowerShell %s', (mishap) => {
  test.each(windowsCommands)('at $command', async ({ name, command, about }) => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    let awry = true
    const start = pretendProcess(name, mishap, () => awry)
    const program = { file: 'powershell.exe' }
    const source = windowsSource({
      hostName: 'laptop',
      createRunner: () => createSession({ program, outputLimit: LIMIT, start }),
    })
    const station = await startStation({ source, interval: 3_600_000, vendorOf: () => undefined })
    onTestFinished(station.close)
    const { latest } = watchStation(station)

    await vi.advanceTimersByTimeAsync(90_000)
    const sentence = said[mishap]
    // Which Windows it is belongs to no picture: where it can’t be told, only sentences about Hyper-V know less.
    const told =
      about === 'system' || sentence === undefined
        ? []
        : [expect.objectContaining({ machine: 'laptop', command, sentence: expect.stringMatching(sentence) })]
    expect(latest().troubles).toEqual(told)
    const answered = latest().inventory?.outputs.filter(({ failure }) => failure === undefined).length ?? 0
    expect(answered).toBeGreaterThan(windowsCommands.length / 2)

    awry = false
    const again = station.handlers.station.refresh()
    await vi.advanceTimersByTimeAsync(30_000)
    await again
    expect(latest().troubles).toEqual([])
    // hostname among them, and `windows` not.
    expect(latest().inventory?.outputs).toHaveLength(windowsCommands.length)
  })
})

test.each(Object.keys(mishaps) as Mishap[])(
  'where policy restricts scripts it is the same: a PowerShell that %s at one command',
  async (mishap) => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const start = pretendProcess('get-net-route', mishap, () => true)
    const look = collectWindowsOnce({ createRunner: () => createOneByOne({ file: 'powershell.exe' }, LIMIT, start) })
    await vi.advanceTimersByTimeAsync(30_000)
    const failed = (await look).machines.flatMap(({ outputs }) =>
      outputs.filter(({ failure }) => failure !== undefined),
    )
    const sentence = said[mishap]
    expect(failed).toEqual(
      sentence === undefined
        ? []
        : [
            expect.objectContaining({
              command: 'Get-NetRoute',
              failure: { code: expect.any(String), sentence: expect.stringMatching(sentence) },
            }),
          ],
    )
  },
)
