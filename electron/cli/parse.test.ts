import { expect, test } from 'vitest'
import { fixtureText, sampleText } from '../../tests/support/fixture-text.ts'
import { runSwitchyard } from '../../tests/support/run-switchyard.ts'

const host = 'assets/samples/cc-labs-2/boot-2/host'

async function parse(words: string[], input?: string | Uint8Array): Promise<string> {
  const { status, stdout, stderr } = await runSwitchyard(['parse', ...words], input === undefined ? {} : { input })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout
}

test('a file is recognised by its shape, and stands as a table with the lines of its rows', async () => {
  const text = await parse([`${host}/arp-a.txt`])
  expect(text).toMatch(/^arp -a \(Windows\)\nRead as ARP table: 30 facts; no row was left over\.\n/)
  expect(text).toMatch(/^ +line +address +MAC +interface +state$/m)
  expect(text).toMatch(/^ +33 +192\.168\.41\.109 +00:15:5d:00:e5:01 +192\.168\.41\.97 +static$/m)
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
})

test('as JSON it is the neutral form', async () => {
  const result: unknown = JSON.parse(await parse(['--json', `${host}/../guests/ccl-vm-1/netstat-r.txt`]))
  expect(result).toEqual({
    version: 1,
    command: 'netstat -r',
    facts: {
      routes: [
        { destination: '0.0.0.0/0', gateway: 'CC-Labs-2.mshom', interface: 'eth0', metric: null },
        { destination: '192.168.41.96/28', gateway: null, interface: 'eth0', metric: null },
        {
          destination: null,
          destinationName: 'CC-Labs-2.mshom',
          gateway: null,
          interface: 'eth0',
          metric: null,
        },
      ],
    },
    unread: [],
  })
})

test('what has no place in the neutral form is there by its own name', async () => {
  const result: unknown = JSON.parse(await parse(['--json', `${host}/Get-VMNetworkAdapter-All.txt`]))
  expect(result).toMatchObject({ facts: { virtualAdapters: [{ managementOs: true }, { vmName: 'ccl-vm-1' }, {}, {}] } })
})

test.each<[string, string[]]>([
  ['nothing', []],
  ['a dash', ['-']],
])('%s for a file means the standard input', async (_, words) => {
  const text = fixtureText('linux-commands/ip-rule.txt')
  expect(await parse(words, text)).toMatch(/^ip rule\nRead as list of routing rules: 10 facts/)
})

test('--command names what has no shape, and the VM that the text does not name', async () => {
  expect(await parse(['--command', 'hostname'], 'CC-Labs-2\r\n')).toContain('CC-Labs-2')
  const security = await parse(
    ['--json', '--command', 'Get-VMSecurity web', '-'],
    'TpmEnabled : True\nShielded : False\n',
  )
  expect(JSON.parse(security)).toMatchObject({
    command: 'Get-VMSecurity web',
    facts: { vmSecurity: [{ vmName: 'web', settings: { TpmEnabled: 'True' } }] },
  })
})

test('rows that are not understood are shown, and no error', async () => {
  const text = '10.0.0.1 dev eth0 lladdr 00:15:5d:00:e5:01 REACHABLE\nsome other words\n'
  expect(await parse([], text)).toMatch(
    /1 row was not understood\.\n[\s\S]*ROWS THAT WERE NOT UNDERSTOOD\n {2}line 2: some other words\n/,
  )
  expect(JSON.parse(await parse(['--json'], text))).toMatchObject({ unread: [{ line: 2, text: 'some other words' }] })
})

test('what Windows PowerShell writes with >, UTF-16, is read', async () => {
  const utf16 = Buffer.from(`\ufeff${fixtureText('jc/windows-7/ipconfig.txt')}`, 'utf16le')
  expect(await parse([], utf16)).toMatch(/^ipconfig\n/)
})

test('control characters of a text do not reach the terminal', async () => {
  const text = await parse([], '10.0.0.1 dev \u001b[31meth0 lladdr 00:15:5d:00:e5:01 REACHABLE\nbad \u001b[2J\n')
  expect(text).not.toContain('\u001b')
})

test.each<[string, string[], string | Uint8Array, string]>([
  ['nothing', [], '', 'is empty'],
  ['words', [], 'hello world\n', 'does not look like'],
  ['bytes that are no text', [], new Uint8Array([0x42, 0x00, 0x01, 0xfc]), 'UTF-8'],
  ['more than 16 MiB', [], 'x'.repeat(16 * 1024 * 1024 + 1), '16 MiB'],
  ['a command that nobody knows', ['--command', 'uname -a'], 'Linux\n', 'uname -a'],
])('%s is refused in one line', async (_, words, input, said) => {
  const { status, stdout, stderr } = await runSwitchyard(['parse', ...words], { input })
  expect({ status, stdout, lines: stderr.split('\n').length }).toEqual({ status: 2, stdout: '', lines: 2 })
  expect(stderr).toContain(said)
})

test('a session of several commands is told apart, with the machine that its prompts name', async () => {
  const guest = (file: string) => sampleText(`cc-labs-2/boot-2/guests/ccl-vm-1/${file}`)
  const session = `me@ccl-vm-1:~$ ip a\n${guest('ip-address_extract.txt')}me@ccl-vm-1:~$ arp\n${guest('arp.txt')}me@ccl-vm-1:~$ `
  expect(JSON.parse(await parse(['--json'], session))).toMatchObject({
    version: 1,
    commands: [
      { command: 'ip a', machine: 'ccl-vm-1', unread: [] },
      { command: 'arp', machine: 'ccl-vm-1', facts: { neighbours: [{ mac: '00:15:5d:68:b3:e6' }] }, unread: [] },
    ],
  })
  const text = await parse([], session)
  expect(text).toMatch(/^ip address\n/)
  expect(text).toMatch(/^ +10 +.*00:15:5d:68:b3:e6/m)
})

test('a text that nobody knows is told what it is most like', async () => {
  const { status, stderr } = await runSwitchyard(['parse'], {
    input: '10.0.0.1 48-f7-c0-ac-ee-46 dynamic\nand so on\n',
  })
  expect(status).toBe(2)
  expect(stderr).toContain('This looks like arp -a (Windows): one row is of its kind, but row 2 is not: “and so on”.')
})
