import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { isRefusal } from '../../../shared/recording/refusal.ts'
import { packRecording } from './pack-recording.ts'

const picked = (path: string, text = path) => ({ path, file: new File([text], path.split('/').at(-1) ?? path) })

async function packedPaths(...paths: string[]) {
  const packed = await packRecording(paths.map((path) => picked(path)))
  if (isRefusal(packed)) return packed
  return { name: packed.name, paths: Object.keys(unzipSync(packed.zip)).toSorted() }
}

test('a folder keeps its paths and gives its name', async () => {
  expect(await packedPaths('boot-2/host/arp-a.txt', 'boot-2/guests/web/ip-neigh.txt')).toEqual({
    name: 'boot-2',
    paths: ['boot-2/guests/web/ip-neigh.txt', 'boot-2/host/arp-a.txt'],
  })
})

test('loose outputs are the host’s; a manifest stays where it is', async () => {
  expect(await packedPaths('arp-a.txt', 'netstat-r.txt')).toEqual({
    name: 'arp-a.txt and 1 more',
    paths: ['host/arp-a.txt', 'host/netstat-r.txt'],
  })
  expect(await packedPaths('switchyard.json')).toMatchObject({ paths: ['switchyard.json'] })
})

test('the bytes arrive as they are', async () => {
  const packed = await packRecording([picked('host/arp-a.txt', 'Schnittstelle: 10.0.0.1 --- 0x4\r\n')])
  if (isRefusal(packed)) throw new Error(packed.sentence)
  expect(strFromU8(unzipSync(packed.zip)['host/arp-a.txt'] ?? new Uint8Array())).toBe(
    'Schnittstelle: 10.0.0.1 --- 0x4\r\n',
  )
})

test('a zip goes as it is, whole or broken: the station says what is wrong with it', async () => {
  const packed = await packRecording([picked('laptop.ZIP', 'no zip at all')])
  expect(packed).toMatchObject({ name: 'laptop.ZIP' })
  if (!isRefusal(packed)) expect(strFromU8(packed.zip)).toBe('no zip at all')
})

test('nothing, or a zip among other things, is refused with what to do', async () => {
  expect(await packRecording([])).toMatchObject({ code: 'empty' })
  expect(await packRecording([picked('a.zip'), picked('b.txt')])).toMatchObject({
    code: 'several',
    sentence: 'One recording at a time: drop a.zip alone.',
  })
})

test('what is too large is refused before it is read', async () => {
  const file = {
    size: 65 * 1024 * 1024,
    arrayBuffer: () => Promise.reject(new Error('read all the same')),
  }
  expect(await packRecording([{ path: 'huge.zip', file }])).toMatchObject({ code: 'too-large' })
  expect(await packRecording([{ path: 'host/huge.txt', file }])).toMatchObject({ code: 'file-too-large' })
})
