import { expect, test } from 'vitest'
import { runSwitchyard } from '../../tests/support/run-switchyard.ts'
import type { MatrixResult } from './matrix-result.ts'

const sample = ['-r', 'assets/samples/cc-labs-2/boot-2']

/** The table of assets/samples/cc-labs-2/EXPECTED.md, "Who can start a conversation with whom (boot 2)". The router is known by its address. */
const HOST = 'CC-Labs-2'
const LAN = 'NYCLNY6X2VBH2'
const names = ['ccl-vm-1', 'primary', HOST, LAN, 'router', 'internet']
const expected: Record<string, (string | undefined)[]> = {
  'ccl-vm-1': [undefined, 'yes', 'yes', 'yes', 'yes', 'yes'],
  [HOST]: ['yes', 'yes', undefined, 'yes', 'yes', 'yes'],
  [LAN]: ['no', 'no', 'yes', undefined, 'yes', 'yes'],
  router: ['no', 'no', 'yes', 'yes', undefined, 'yes'],
  internet: ['no', 'no', 'no', 'no', undefined, undefined],
}

async function matrix(words: string[] = []): Promise<MatrixResult> {
  const { status, stdout, stderr } = await runSwitchyard(['matrix', ...sample, '--json', ...words])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const result: MatrixResult = JSON.parse(stdout)
  return result
}

function nameOf(result: MatrixResult, name: string): string {
  return result.endpoints.find(({ kind }) => kind === name)?.name ?? name
}

function answerOf(result: MatrixResult, from: string, to: string): string {
  const cells = result.cells.filter((cell) => cell.from === nameOf(result, from) && cell.to === nameOf(result, to))
  expect(cells.length, `cells from ${from} to ${to}`).toBeGreaterThan(0)
  return cells.some(({ verdict }) => verdict === 'reachable')
    ? 'yes'
    : cells.every(({ verdict }) => verdict === 'blocked')
      ? 'no'
      : '?'
}

test('the matrix of the sample is that of EXPECTED.md, cell by cell', async () => {
  const result = await matrix()
  for (const [from, row] of Object.entries(expected)) {
    row.forEach((answer, column) => {
      const to = names[column] ?? ''
      if (answer !== undefined) expect(answerOf(result, from, to), `${from} → ${to}`).toBe(answer)
    })
  }
})

test('a guest reaches the host at its own gateway, and the home network reaches the host at its address there', async () => {
  const { cells } = await matrix()
  const verdict = (from: string, address: string): string | undefined =>
    cells.find((cell) => cell.from === from && cell.to === HOST && cell.address === address)?.verdict
  expect(verdict('ccl-vm-1', '192.168.41.97')).toBe('reachable')
  expect(verdict(LAN, '10.0.0.229')).toBe('reachable')
  expect(verdict(LAN, '192.168.41.97')).toBe('blocked')
})

test('there is one cell for each address of the destination, plain, and internet stands for any public one', async () => {
  const { endpoints, cells } = await matrix()
  for (const { name: from } of endpoints) {
    for (const { name: to, addresses } of endpoints) {
      const found = cells.filter((cell) => cell.from === from && cell.to === to).map(({ address }) => address)
      if (found.length > 0 && found[0] !== null) expect(new Set(found)).toEqual(new Set(addresses))
      for (const address of found) expect(address ?? '').not.toContain('/')
    }
  }
  expect(cells.find(({ from, to }) => from === 'ccl-vm-1' && to === 'internet')).toMatchObject({
    address: 'internet',
    verdict: 'reachable',
    reason: 'accepted',
  })
  expect(new Set(endpoints.map(({ kind }) => kind))).toEqual(
    new Set(['host', 'guest', 'router', 'lan-device', 'internet']),
  )
})

test('as text it reads like the table: yes and no, and why not, in 100 columns', async () => {
  const { status, stdout } = await runSwitchyard(['matrix', ...sample])
  expect(status).toBe(0)
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
  const why = stdout.slice(stdout.indexOf('Why not'))
  expect(why).toMatch(/1\. no-route: .*\n(?:.*\n)*? +2\. nat-no-mapping: /)
  expect(stdout).toMatch(/firewall/)
})

test('--csv prints the same cells', async () => {
  const [{ stdout }, { cells }] = await Promise.all([runSwitchyard(['matrix', ...sample, '--csv']), matrix()])
  const lines = stdout.trimEnd().split('\r\n')
  expect(lines[0]).toBe('from,to,address,verdict,reason')
  expect(lines).toHaveLength(cells.length + 1)
  expect(lines).toContain('ccl-vm-1,internet,internet,reachable,accepted')
})

test('another protocol can be asked for', async () => {
  expect((await runSwitchyard(['matrix', ...sample, '--tcp', '443'])).stdout).toContain('TCP port 443')
})
