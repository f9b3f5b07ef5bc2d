import { describe, expect, test } from 'vitest'
import { runSwitchyard } from '../../tests/support/run-switchyard.ts'
import type { ReachResult } from './reach-result.ts'

const sample = ['-r', 'assets/samples/cc-labs-2/boot-2']

async function reach(from: string, to: string, words: string[] = sample): Promise<ReachResult> {
  const { status, stdout, stderr } = await runSwitchyard(['reach', from, to, '--json', ...words])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const result: ReachResult = JSON.parse(stdout)
  return result
}

describe('from the home network to a guest of the Default Switch (EXPECTED.md)', () => {
  test('is blocked, first for want of a route, then by the NAT, and not by an ACL', async () => {
    const result = await reach('NYCLNY6X2VBH2', 'ccl-vm-1')
    expect(result).toMatchObject({
      version: 1,
      from: 'NYCLNY6X2VBH2',
      to: 'ccl-vm-1',
      address: '192.168.41.109',
      protocol: 'icmp',
      port: null,
      verdict: 'blocked',
      reason: 'no-route',
    })
    expect(result.blocks.map(({ code }) => code)).toEqual(['no-route', 'nat-no-mapping'])
    for (const block of result.blocks)
      expect(block).toMatchObject({ machine: expect.any(String), sentence: expect.any(String) })
    expect(result.remedies.length).toBeGreaterThan(0)
  })

  test('as text it says so in order, within the page', async () => {
    const { status, stdout } = await runSwitchyard(['reach', 'nyclny6x2vbh2', 'CCL-VM-1', ...sample])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^No\. /)
    expect(stdout.indexOf('no-route')).toBeLessThan(stdout.indexOf('nat-no-mapping'))
    for (const line of stdout.split('\n').filter((one) => !one.startsWith('      ')))
      expect(line.length).toBeLessThanOrEqual(100)
  })
})

describe('from a guest to the internet (EXPECTED.md)', () => {
  test('is five hops, each with evidence or a named assumption', async () => {
    const { verdict, hops, address } = await reach('ccl-vm-1', 'internet')
    expect({ verdict, address }).toEqual({ verdict: 'reachable', address: 'internet' })
    expect(hops.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
    for (const { evidence, assumptions } of hops) expect(evidence.length + assumptions.length).toBeGreaterThan(0)
  })

  test('each hop shows the row that EXPECTED.md names', async () => {
    const { hops } = await reach('ccl-vm-1', 'internet')
    const rows = hops.map(({ evidence }) =>
      evidence.map(({ machine, command, text }) => `${machine}: ${command}: ${text}`).join('\n'),
    )
    expect(rows[0]).toMatch(/ccl-vm-1: netstat -r: default +CC-Labs-2\.mshom/)
    expect(rows[1]).toMatch(/ccl-vm-1: arp: CC-Labs-2\.mshome\.net +ether +00:15:5d:68:b3:e6/)
    expect(rows[2]).toMatch(/Container NIC dee36933/)
    expect(rows[3]).toMatch(/netstat -r: 0\.0\.0\.0 +10\.0\.0\.1/)
    expect(hops[4]?.assumptions.length).toBeGreaterThan(0)
  })

  test('as text the hops are numbered, with the raw rows', async () => {
    const { stdout } = await runSwitchyard(['reach', 'ccl-vm-1', 'internet', ...sample])
    expect(stdout).toMatch(/^Yes\. /)
    expect(stdout).toMatch(/ {2}5\. /)
    expect(stdout).toMatch(/arp, line 2: CC-Labs-2\.mshome\.net {2}ether {2}00:15:5d:68:b3:e6/)
  })
})

test('an address, host and router are understood as well as names', async () => {
  expect(await reach('192.168.41.109', 'host')).toMatchObject({
    from: 'ccl-vm-1',
    to: 'CC-Labs-2',
    verdict: 'reachable',
  })
  expect(await reach('host', '10.0.0.63')).toMatchObject({
    to: 'NYCLNY6X2VBH2',
    address: '10.0.0.63',
    verdict: 'reachable',
  })
  expect(await reach('ccl-vm-1', 'router')).toMatchObject({ verdict: 'reachable' })
  expect(await reach('ccl-vm-1', '8.8.8.8')).toMatchObject({ address: '8.8.8.8', verdict: 'reachable' })
})

test('the protocol is asked for, and told', async () => {
  expect(await reach('ccl-vm-1', 'internet', [...sample, '--tcp', '443'])).toMatchObject({ protocol: 'tcp', port: 443 })
  expect(await reach('ccl-vm-1', 'internet', [...sample, '--udp', '53'])).toMatchObject({ protocol: 'udp', port: 53 })
})

test('an expectation that is not met is exit status 1, with the answer all the same', async () => {
  const words = ['reach', 'NYCLNY6X2VBH2', 'ccl-vm-1', ...sample, '--expect']
  expect(await runSwitchyard([...words, 'blocked'])).toMatchObject({ status: 0 })
  expect(await runSwitchyard([...words, 'reachable'])).toMatchObject({
    status: 1,
    stderr: '',
    stdout: expect.stringMatching(/^No\. /),
  })
})
