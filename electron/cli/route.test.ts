import { describe, expect, test } from 'vitest'
import { runSwitchyard } from '../../tests/support/run-switchyard.ts'
import type { RouteResult } from './route-result.ts'

const sample = ['-r', 'assets/samples/cc-labs-2/boot-2']

async function route(machine: string, address: string): Promise<RouteResult> {
  const { status, stdout, stderr } = await runSwitchyard(['route', machine, address, '--json', ...sample])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const result: RouteResult = JSON.parse(stdout)
  return result
}

const winning = ({ rows, winner }: RouteResult) => rows.find(({ number }) => number === winner)

describe('which row takes a packet', () => {
  test('a guest sends what it does not know to the host: the default route, by a name that is proven', async () => {
    const result = await route('ccl-vm-1', '10.0.0.63')
    expect(result).toMatchObject({ version: 1, machine: 'ccl-vm-1', address: '10.0.0.63', recorded: true, winner: 1 })
    expect(result.next).toMatchObject({
      sentence: expect.stringMatching(/^The packet goes to 192\.168\.41\.97\. That is CC-Labs-2: .*00:15:5d:68:b3:e6/),
      evidence: expect.arrayContaining([expect.objectContaining({ machine: 'ccl-vm-1', command: 'arp', line: 2 })]),
    })
    expect(winning(result)).toMatchObject({
      destination: '0.0.0.0/0',
      gateway: '192.168.41.97',
      gatewayName: 'CC-Labs-2.mshom',
      interface: 'eth0',
      special: 'default: everything else',
      evidence: [{ command: 'netstat -r', line: 3, text: expect.stringMatching(/^default +CC-Labs-2\.mshom/) }],
    })
  })

  test('each row has its arithmetic: 109 AND 240 is 96, so the Default Switch’s /28 matches on the host', async () => {
    const result = await route('host', '192.168.41.109')
    expect(winning(result)).toMatchObject({
      destination: '192.168.41.96/28',
      gateway: null,
      interface: 'eth2',
      match: {
        matches: true,
        mask: '255.255.255.240',
        masked: '192.168.41.96',
        network: '192.168.41.96',
        bits: {
          address: '11000000.10101000.00101001.01101101',
          mask: '11111111.11111111.11111111.11110000',
          masked: '11000000.10101000.00101001.01100000',
        },
      },
    })
    expect(result.why).toContain('the most exact: /28 against /0')
    expect(result.rows.filter(({ match }) => match?.matches).map(({ destination }) => destination)).toEqual([
      '192.168.41.96/28',
      '0.0.0.0/0',
    ])
  })

  test('a router that nobody ran commands on has the usual rows, said to be taken for granted', async () => {
    const result = await route('router', '8.8.8.8')
    expect(result.recorded).toBe(false)
    expect(winning(result)).toMatchObject({
      destination: '0.0.0.0/0',
      metric: null,
      evidence: [],
      assumptions: [{ code: 'router-default-route', sentence: expect.any(String) }],
    })
  })

  test('a command that prints IPv4 only does not tell where an IPv6 address goes', async () => {
    expect(await route('host', 'fe80::1')).toMatchObject({
      winner: null,
      why: expect.stringContaining('No row for IPv6 was recorded'),
    })
  })
})

test('as text each row stands in bits, within the page, and the first lines say which row wins', async () => {
  const { status, stdout } = await runSwitchyard(['route', 'CCL-VM-1', '192.168.41.97', ...sample])
  expect(status).toBe(0)
  expect(stdout.split('\n')[1]).toMatch(/^Row 3 wins: .*\/32 against \/28/)
  expect(stdout).toContain('     address  11000000.10101000.00101001.01100001  192.168.41.97\n')
  expect(stdout).toContain('     mask     11111111.11111111.11111111.11110000  255.255.255.240\n')
  expect(stdout).toContain('     AND      11000000.10101000.00101001.01100000  192.168.41.96\n')
  expect(stdout).toContain('netstat -r, line 5: CC-Labs-2.mshom')
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
})

test.each([
  [['nobody', '8.8.8.8'], 'There is no machine nobody here'],
  [['host', '8.8.8'], '8.8.8 is no IP address'],
  [['internet', '8.8.8.8'], 'can’t be seen from here'],
])('%j is wrong use, said in one line', async (words, sentence) => {
  const { status, stdout, stderr } = await runSwitchyard(['route', ...words, ...sample])
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain(sentence)
  expect(stderr.trim().split('\n')).toHaveLength(1)
})
