import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readScript } from './read-script.ts'
import { windowsCommands } from './windows-commands.ts'
import { collectWindowsOnce } from './windows-source.ts'

// A program that speaks the session's protocol, knows no PowerShell, and does wrong at one command. Real ones: tests/powershell.
function pretending(what: string, command: string) {
  const file = join(import.meta.dirname, 'pretend-powershell.test-support.ts')
  return { file: process.execPath, args: [file, what, readScript(`commands/${command}.ps1`), '--'] }
}

const wrong = {
  dies: /^PowerShell broke off while it was asked for .*: it ended with exit code 7$/,
  'leaves half a line': /^PowerShell broke off while it was asked for .*: it ended with exit code 7$/,
  floods: /^.* printed more than 1 MiB and was stopped$/,
} as const

const recorded = windowsCommands.filter(({ about }) => about !== 'system')

test.each(
  recorded.map(({ name, command }, index) => ({
    name,
    command,
    what: Object.keys(wrong)[index % 3] as keyof typeof wrong,
  })),
)('PowerShell $what at $command: every other command is answered, and it is said what happened', async (of) => {
  const program = pretending(of.what, of.name)
  const { machines } = await collectWindowsOnce({
    program,
    timeLimit: 1_000,
    slowTimeLimit: 1_000,
    outputLimit: 1024 * 1024,
  })
  const outputs = machines[0]?.outputs ?? []
  expect(outputs).toHaveLength(recorded.length + 1)
  const failed = outputs.filter(({ failure }) => failure !== undefined)
  expect(failed).toMatchObject([{ command: of.command, failure: { sentence: expect.stringMatching(wrong[of.what]) } }])
})

test('a network command that hangs is stopped, and the others are answered', async () => {
  const { machines } = await collectWindowsOnce({ program: pretending('hangs', 'get-net-route'), timeLimit: 2_000 })
  const failed = machines[0]?.outputs.filter(({ failure }) => failure !== undefined)
  const sentence = 'Get-NetRoute did not finish within 2 seconds and was stopped'
  expect(failed).toMatchObject([{ command: 'Get-NetRoute', failure: { code: 'timeout', sentence } }])
})

test('where Hyper-V hangs its other commands are not waited for, one by one: each is said to hang with it', async () => {
  const { machines } = await collectWindowsOnce({ program: pretending('hangs', 'get-vm'), timeLimit: 2_000 })
  const failed = machines[0]?.outputs.filter(({ failure }) => failure !== undefined) ?? []
  expect(failed.map(({ command }) => command.split(' ')[0]).sort()).toEqual(
    windowsCommands
      .filter(({ about }) => about === 'hyper-v')
      .map(({ command }) => command.split(' ')[0])
      .sort(),
  )
  expect(new Set(failed.map(({ failure }) => failure?.sentence)).size).toBe(1)
})

test('what stands beside the answers, on standard output and error, spoils none', async () => {
  const { machines } = await collectWindowsOnce({ program: pretending('chatters', 'get-vm') })
  expect(machines[0]?.outputs.filter(({ failure }) => failure !== undefined)).toEqual([])
})
