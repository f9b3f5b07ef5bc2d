import { join } from 'node:path'
import { expect, test } from 'vitest'
import { getNetFirewallRule } from './commands/get-net-firewall-rule.ts'
import { getNetRoute } from './commands/get-net-route.ts'
import { getVm } from './commands/get-vm.ts'
import { readScript } from './read-script.ts'
import { windowsCommands } from './windows-commands.ts'
import { collectWindowsOnce } from './windows-source.ts'

// A program that speaks the session's protocol, knows no PowerShell, and does wrong at one command. Real ones: tests/powershell.
function pretending(what: string, command: string) {
  const file = join(import.meta.dirname, 'pretend-powershell.test-support.ts')
  return { file: process.execPath, args: [file, what, readScript(`commands/${command}.ps1`), '--'] }
}

// Every mishap at every command, without processes: mishaps.test.ts.
const wrong = [
  ['dies', getVm, /^PowerShell broke off while it was asked for .*: it ended with exit code 7$/],
  ['leaves half a line', getNetRoute, /^PowerShell broke off while it was asked for .*: it ended with exit code 7$/],
  ['floods', getNetFirewallRule, /^.* printed more than 1 MiB and was stopped$/],
] as const

test.each(wrong)(
  'PowerShell %s at a command: every other is answered, and it is said what happened',
  async (what, at, said) => {
    const { machines } = await collectWindowsOnce({
      program: pretending(what, at.name),
      timeLimit: 5_000,
      slowTimeLimit: 5_000,
      outputLimit: 1024 * 1024,
    })
    const outputs = machines[0]?.outputs ?? []
    expect(outputs).toHaveLength(windowsCommands.length)
    const failed = outputs.filter(({ failure }) => failure !== undefined)
    expect(failed).toMatchObject([{ command: at.command, failure: { sentence: expect.stringMatching(said) } }])
  },
)

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
