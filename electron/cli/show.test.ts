import { expect, test } from 'vitest'
import { runSwitchyard } from '../../tests/support/run-switchyard.ts'

const show = async (...words: string[]): Promise<string> => {
  const { status, stdout, stderr } = await runSwitchyard(['show', ...words])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout
}

test('the sample fits 100 columns and stands in bands, from the internet down to the guests', async () => {
  const text = await show('-r', 'assets/samples/cc-labs-2/boot-2')
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
  const places = [
    '\nINTERNET',
    '\nROUTER',
    '\nHOME NETWORK',
    '\nHOST  CC-Labs-2',
    '\nSWITCH  Default Switch',
    '\nWHO MAY BEGIN A CONVERSATION',
  ].map((title) => text.indexOf(title))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})

test('guests stand with the address that only the host’s ARP table tells', async () => {
  const text = await show('-r', 'assets/samples/cc-labs-2/boot-2')
  const guests = text.slice(text.indexOf('\nSWITCH'))
  expect(guests).toMatch(/^ +ccl-vm-1 +192\.168\.41\.109\/28 +00:15:5d:00:e5:01/m)
  expect(guests).toMatch(/^ +primary +192\.168\.41\.102(?:\/28)? +00:15:5d:00:e5:02/m)
  expect(text).toMatch(/^ +router +10\.0\.0\.1(?:\/24)? +48:f7:c0:ac:ee:46 +Vantiva/m)
  expect(text).not.toMatch(/224\.0\.0\.251 /)
})

test('the neighbours that were read beside the moment are named, and so is the other moment', async () => {
  expect(await show('-r', 'assets/samples/cc-labs-2/boot-2')).toContain('beside boot-2: NYCLNY6X2VBH2')
  expect(await show('-r', 'assets/samples/cc-labs-2')).toContain('also holds boot-1')
  expect(await show('-r', 'assets/samples/cc-labs-2', '--moment', 'boot-1')).toContain('172.17.214.160/28')
})

test('as JSON it is the inventory with the flows between zones', async () => {
  const result: unknown = JSON.parse(await show('-r', 'assets/samples/cc-labs-2/boot-2', '--json'))
  expect(result).toMatchObject({
    version: 1,
    name: 'boot-2',
    host: 'host',
    machines: expect.any(Array),
    segments: expect.any(Array),
    outputs: expect.any(Array),
    notes: [expect.any(String)],
  })
  expect(result).toHaveProperty('flows.0.sentence')
})
