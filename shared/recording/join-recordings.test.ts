import { expect, test } from 'vitest'
import { sampleFiles, textFiles } from '../../tests/support/sample-files.ts'
import { joinRecordings } from './join-recordings.ts'
import { type OpenedRecording, recordingOf } from './opened-recording.ts'
import { recordingFromFiles } from './recording-from-files.ts'
import { isRefusal } from './refusal.ts'

function open(files: ReadonlyMap<string, Uint8Array>, name: string): OpenedRecording {
  const result = recordingFromFiles(files, name)
  if (isRefusal(result)) throw new Error(result.sentence)
  return result
}
const boot = (name: string): OpenedRecording => open(sampleFiles(`cc-labs-2/${name}`), name)
const lan = (): OpenedRecording =>
  open(new Map([...sampleFiles('cc-labs-2')].filter(([path]) => path.startsWith('lan/'))), 'lan')

test('a moment and the folder of its neighbours are one recording', () => {
  const joined = joinRecordings([boot('boot-2'), lan()])
  const recording = isRefusal(joined) ? joined : recordingOf(joined)
  expect(recording).toMatchObject({
    name: 'boot-2 and lan',
    machines: [{ id: 'host' }, { id: 'guests/ccl-vm-1' }, { id: 'lan/NYCLNY6X2VBH2' }],
  })
})

test('neighbours are added to each moment of a recording that has several', () => {
  const both = open(new Map([...sampleFiles('cc-labs-2')].filter(([path]) => !path.startsWith('lan/'))), 'cc-labs-2')
  const joined = joinRecordings([lan(), both])
  if (isRefusal(joined)) throw new Error(joined.sentence)
  expect(joined.moments.map(({ id, recording }) => [id, recording.machines.length])).toEqual([
    ['boot-1', 3],
    ['boot-2', 3],
  ])
})

test('many are called by the first and how many more', () => {
  const others = ['b', 'c'].map((name) => open(textFiles({ [`lan/${name}/arp.txt`]: name }), name))
  const joined = joinRecordings([boot('boot-2'), ...others])
  expect(isRefusal(joined) ? joined : recordingOf(joined)).toMatchObject({ name: 'boot-2 and 2 more' })
})

test('outputs of one machine from two places are put together, the same one once', () => {
  const joined = joinRecordings([
    open(textFiles({ 'host/arp.txt': 'a' }), 'a'),
    open(textFiles({ 'host/arp.txt': 'a', 'host/ip-link.txt': 'b' }), 'b'),
  ])
  expect(isRefusal(joined) ? joined : recordingOf(joined)).toMatchObject({
    machines: [{ outputs: [{ command: 'arp' }, { command: 'ip link' }] }],
  })
})

test('two moments are not mixed into one: that is refused, naming the file that differs', () => {
  expect(joinRecordings([boot('boot-1'), boot('boot-2')])).toMatchObject({
    code: 'two-recordings',
    sentence: expect.stringContaining('host/Get-VMNetworkAdapter-All.txt'),
  })
})
