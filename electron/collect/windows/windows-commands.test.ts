import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parserOf } from '../../../shared/parse/registry.ts'
import { encodedCommand } from './encoded-command.ts'
import { OPTIONS } from './powershell.ts'
import { readScript } from './read-script.ts'
import { windowsCommands } from './windows-commands.ts'

const scripts = readdirSync(join(import.meta.dirname, 'commands'))
  .filter((name) => name.endsWith('.ps1'))
  .map((name) => name.replace('.ps1', ''))

test('every script is asked, and each by one command', () => {
  expect(windowsCommands.map(({ name }) => name).sort()).toEqual(scripts.sort())
})

test.each(windowsCommands.filter(({ name }) => name !== 'windows'))(
  'what $command gives is read by a parser of Windows',
  ({ command }) => {
    expect(['windows', 'any']).toContain(parserOf(command, '', 'windows')?.os)
  },
)

// What Windows PowerShell 5.1 lacks, and what Constrained Language Mode forbids: .NET methods, types of one's own, New-Object.
// Count: on 5.1 lists have none any more once the session has taken their extra members off.
const forbidden =
  /-AsArray|\?\?|\?\.|-Parallel|New-Object|Add-Type|Invoke-Expression|\[pscustomobject\]|\]::|\$input\b|\.Count\b/i
/** Verbs that only read, and those that lay out what was read. */
const allowed = /^(?:Get|Test|Select|Where|ForEach)-/

test.each(scripts)('%s reads, and stays with what every PowerShell has', (name) => {
  const script = readScript(`commands/${name}.ps1`)
  expect(script).not.toMatch(forbidden)
  const cmdlets = script.replace(/'[^']*'/g, '').match(/\b[A-Z][a-z]+(?:[A-Z][a-z]+)?-[A-Z]\w+/g) ?? []
  for (const cmdlet of cmdlets) expect(cmdlet).toMatch(allowed)
})

// VMware's PowerCLI has a Get-VM of its own.
test.each(
  windowsCommands.filter(({ about, command }) => about === 'hyper-v' && !command.startsWith('Get-CimInstance')),
)('$command is asked of Hyper-V’s module, whatever else is installed', ({ name }) => {
  const script = readScript(`commands/${name}.ps1`)
  expect(script).toMatch(/\bHyper-V\\Get-VM/)
  expect(script).not.toMatch(/(?<!Hyper-V\\)\bGet-VM/)
})

test('the session’s script fits on a command line, and so does each command in one of its own', () => {
  const fits = (script: string) => [...OPTIONS, encodedCommand(script)].join(' ').length < 32_000
  const session = readScript('session.ps1').replace('#WATCH#', () => readScript('watch-hyper-v.ps1'))
  expect(fits(session)).toBe(true)
  expect(session).not.toMatch(/\$input\b/i)
  for (const name of scripts) {
    const once = readScript('once.ps1').replace('#SCRIPT#', () => readScript(`commands/${name}.ps1`))
    expect(fits(once), name).toBe(true)
  }
})
