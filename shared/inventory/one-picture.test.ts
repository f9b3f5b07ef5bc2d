import { describe, expect, test } from 'vitest'
import { fixtureText } from '../../tests/support/fixture-text.ts'
import { sampleFiles, textFiles } from '../../tests/support/sample-files.ts'
import { machineNamed } from '../../tests/support/sample-inventory.ts'
import { joinAsMoments } from '../recording/join-as-moments.ts'
import { type OpenedRecording, recordingOf } from '../recording/opened-recording.ts'
import { recordingFromFiles } from '../recording/recording-from-files.ts'
import { isRefusal, type Refusal } from '../recording/refusal.ts'
import { buildInventory } from './build-inventory.ts'
import { areOfOneHost, onePicture } from './one-picture.ts'

function sound<T>(value: T | Refusal): T {
  if (isRefusal(value)) throw new Error(value.sentence)
  return value
}
const open = (files: ReadonlyMap<string, Uint8Array>, name: string) => sound(recordingFromFiles(files, name))
const boot = (name: string) => open(sampleFiles(`cc-labs-2/${name}`), name)
/** The other laptop's recording as it makes it itself: it is the host there. */
const nyc = () =>
  open(
    new Map([...sampleFiles('cc-labs-2/lan/NYCLNY6X2VBH2')].map(([path, bytes]) => [`host/${path}`, bytes])),
    'NYCLNY6X2VBH2',
  )
/** What a guest says of itself, recorded inside it. */
const inGuest = () =>
  open(
    new Map([...sampleFiles('cc-labs-2/boot-2/guests/ccl-vm-1')].map(([path, bytes]) => [`host/${path}`, bytes])),
    'vm',
  )
const inventoryOf = (opened: OpenedRecording | Refusal) =>
  buildInventory(sound(recordingOf(sound(opened))), { vendorOf: () => undefined })

describe('as one picture', () => {
  test.each([
    ['the laptop first', () => onePicture([boot('boot-2'), nyc()])],
    ['the other machine first', () => onePicture([nyc(), boot('boot-2')])],
  ])('10.0.0.63 in the laptop’s ARP table is the machine that recorded itself, %s', (_, join) => {
    const inventory = inventoryOf(join())
    expect(machineNamed(inventory, 'CC-Labs-2').kind).toBe('host')
    const other = machineNamed(inventory, 'NYCLNY6X2VBH2')
    expect(other).toMatchObject({ kind: 'lan-device', observed: true })
    expect(other.interfaces.flatMap(({ addresses }) => addresses.map(({ address }) => address))).toContain('10.0.0.63')
    expect(inventory.machines.filter(({ name }) => name.value === '10.0.0.63')).toEqual([])
  })

  test('a guest that recorded itself is that guest, known by its MAC', () => {
    const bare = open(
      new Map([...sampleFiles('cc-labs-2/boot-2')].filter(([path]) => path.startsWith('host/'))),
      'boot-2',
    )
    expect(machineNamed(inventoryOf(bare), 'ccl-vm-1').observed).toBe(false)
    expect(machineNamed(inventoryOf(onePicture([inGuest(), bare])), 'ccl-vm-1')).toMatchObject({
      kind: 'guest',
      observed: true,
    })
  })

  test('the guests of a second host are left out, and a note says so', () => {
    const files = textFiles({
      'host/ip-address.txt': fixtureText('linux-commands/ip-address.txt'),
      'guests/db/ip-neigh.txt': '',
    })
    const joined = sound(onePicture([boot('boot-2'), open(files, 'server')]))
    expect(joined.notes).toContainEqual(
      'Left out: db, a guest of server; a picture shows the guests of one host, here CC-Labs-2.',
    )
    expect(machineNamed(inventoryOf(joined), 'server').kind).toBe('lan-device')
  })

  test('two moments of one host are no picture: that is refused', () => {
    expect(onePicture([boot('boot-1'), boot('boot-2')])).toMatchObject({ code: 'two-recordings' })
  })
})

test('moments of one host are told from recordings of several machines', () => {
  expect(areOfOneHost([boot('boot-1'), boot('boot-2')])).toBe(true)
  expect(areOfOneHost([boot('boot-2'), nyc()])).toBe(false)
})

test('as moments they stand beside each other, each under its own name', () => {
  const [one, other] = [boot('boot-1'), boot('boot-2')]
  const joined = joinAsMoments([
    { name: 'before.zip', opened: one },
    { name: 'before.zip', opened: other },
  ])
  expect(joined).toMatchObject({ moments: [{ id: 'before' }, { id: 'before (2)' }], current: 'before (2)' })
})
