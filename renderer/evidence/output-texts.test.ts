import { expect, test, vi } from 'vitest'
import type { Inventory } from '../../shared/inventory/inventory.ts'
import { silentClient } from '../carrier/silent-client.test-support.ts'
import type { StationClient } from '../state/window-stores.tsx'
import { linesOf, outputText } from './output-texts.ts'

const inventory = (): Inventory => ({ name: 'here', host: 'host', machines: [], segments: [], outputs: [] })

const clientWith = (output: StationClient['recording']['output']) => silentClient({ recording: { output } })

test('a text is asked for once, however many want it, and again for the next inventory', async () => {
  const output = vi.fn(async ({ id }: { id: string }) => ({ id, command: 'arp', machine: 'host', text: 'a\r\nb\n' }))
  const client = clientWith(output)
  const first = inventory()
  const [one, two] = await Promise.all([
    outputText(client, first, 'host/arp.txt'),
    outputText(client, first, 'host/arp.txt'),
  ])
  expect(one).toBe(two)
  expect(one.lines).toEqual(['a', 'b'])
  await outputText(client, inventory(), 'host/arp.txt')
  expect(output).toHaveBeenCalledTimes(2)
})

test('a refusal is not remembered', async () => {
  const output = vi
    .fn<StationClient['recording']['output']>()
    .mockRejectedValueOnce(new Error('gone'))
    .mockResolvedValueOnce({ id: 'x', command: 'arp', machine: 'host', text: '' })
  const client = clientWith(output)
  const here = inventory()
  await expect(outputText(client, here, 'x')).rejects.toThrow('gone')
  await expect(outputText(client, here, 'x')).resolves.toMatchObject({ lines: [] })
})

test('an empty line at the beginning counts, the end of the last line does not', () => {
  expect(linesOf('\nInterface\n')).toEqual(['', 'Interface'])
  expect(linesOf('no end')).toEqual(['no end'])
  expect(linesOf('')).toEqual([])
})
