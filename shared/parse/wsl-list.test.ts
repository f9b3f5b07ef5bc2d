import { expect, test } from 'vitest'
import { parserOf } from './registry.ts'
import { wslList } from './wsl-list.ts'
import { wslListRunning } from './wsl-list-running.ts'

const read = (text: string) => wslList.parse(text, { command: 'wsl.exe --list --verbose' })

test('a heading that came through as nobody’s language is one all the same; a row that breaks below is not read', () => {
  const broken = read('\ufffdTN(W\r\nHr,gXS\r\n* Ubuntu    ck(W\ufffdL    2\r\n  Debian    x\r\n')
  expect(broken.facts).toMatchObject([{ name: 'Ubuntu', state: 'ck(W\ufffdL', version: 2, isDefault: true }])
  expect(broken.unread).toMatchObject([{ line: 4 }])
})

test('where there is no row it is no list: how an old wsl.exe is used, and the sentence where nothing is installed', () => {
  for (const text of [
    'Invalid command line option: --list\r\nUsage: wsl.exe [option] ...\r\nOptions:\r\n    -d, --distribution <DistributionName>',
    'Für das Windows-Subsystem für Linux sind keine Distributionen installiert.',
    '适用于 Linux 的 Windows 子系统没有已安装的分发版。',
    '',
  ])
    expect(read(text), text).toEqual({ facts: [], unread: [] })
})

test('the list of those that run is another than that of all', () => {
  for (const command of ['wsl.exe --list --running --quiet', 'wsl -l -q --running'])
    expect(parserOf(command, '', 'windows'), command).toBe(wslListRunning)
  for (const command of ['wsl -l -v', 'wsl.exe --list --verbose', 'wsl -l -v --all'])
    expect(parserOf(command, '', 'windows'), command).toBe(wslList)
  const utf16 = 'U\0b\0u\0n\0t\0u\0\r\0\n\0'
  expect(wslListRunning.parse(utf16, { command: '' }).facts).toMatchObject([{ kind: 'wsl-running', name: 'Ubuntu' }])
})
