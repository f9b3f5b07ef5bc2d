import { expect, test } from 'vitest'
import type { Machine } from '../inventory/inventory.ts'
import { commandsFor } from './commands-for.ts'

const commands = { linux: 'cat /etc/resolv.conf', windows: 'ipconfig /all' }
const of = (os?: 'linux' | 'windows' | 'macos'): Pick<Machine, 'os'> =>
  os === undefined ? {} : { os: { value: os, sources: [{ kind: 'assumed', code: 'test', sentence: 'For a test.' }] } }

test.each<[string, Pick<Machine, 'os'>[], Pick<Machine, 'os'> | undefined, string[]]>([
  ['a Linux guest is asked as Linux is', [of('linux')], of('windows'), ['cat /etc/resolv.conf']],
  [
    'one of each, as both are',
    [of('linux'), of('windows'), of()],
    of('linux'),
    ['cat /etc/resolv.conf', 'ipconfig /all'],
  ],
  ['where no guest’s system is known, as the host is', [of(), of()], of('linux'), ['cat /etc/resolv.conf']],
  ['where nobody’s is, either may do', [of()], undefined, ['cat /etc/resolv.conf', 'ipconfig /all']],
  ['nor does one help that has neither', [of('macos')], of('linux'), ['cat /etc/resolv.conf', 'ipconfig /all']],
])('%s', (_, machines, host, expected) => {
  expect(commandsFor(machines, host, commands)).toEqual(expected)
})
