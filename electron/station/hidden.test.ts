import { expect, test } from 'vitest'
import { answerCall } from '../../shared/contract/answer-call.ts'
import { beginListen } from '../../shared/contract/begin-listen.ts'
import { contract, StationState } from '../../shared/contract/contract.ts'
import { recordingFromZip } from '../../shared/recording/recording-from-zip.ts'
import { isRefusal } from '../../shared/recording/refusal.ts'
import { createStation } from './create-station.ts'
import { createVeil } from './veil.ts'

const settings = { interval: 2_000, without: [] }

/** A station with the sample, as a window sees it: through the door. */
async function stationAsSeen() {
  const station = await createStation({ start: { kind: 'sample' } })
  if (isRefusal(station)) throw new Error(station.sentence)
  const { handlers, passage } = station
  const states: StationState[] = []
  const stop = beginListen(
    contract,
    handlers,
    { group: 'station', name: 'state' },
    (value) => states.push(StationState.parse(value)),
    passage,
  )
  const call = async (group: string, name: string, input?: unknown) => {
    const reply = await answerCall(
      contract,
      handlers,
      { group, name, input },
      (error) => Promise.reject(error),
      passage,
    )
    return 'refusal' in reply ? reply.refusal : reply.value
  }
  const latest = () => states.at(-1) ?? Promise.reject(new Error('no state'))
  const end = () => {
    stop?.()
    station.close()
  }
  return { call, states, latest, end }
}

const ORIGINAL = /10\.0\.0\.63|192\.168\.41\.109|00[:-]?15[:-]?5d[:-]?00[:-]?e5[:-]?01/i

test('as long as addresses are hidden nothing that leaves the station holds one: states, raw outputs, saved recordings', async () => {
  const { call, states, latest, end } = await stationAsSeen()
  const before = await latest()
  expect(JSON.stringify(before)).toMatch(ORIGINAL)
  await call('station', 'settings', { ...settings, hideAddresses: true })
  const hidden = await latest()
  expect(hidden.hidden).toBe(true)
  expect(hidden.sequence).toBeGreaterThan(before.sequence)
  expect(JSON.stringify(hidden)).not.toMatch(ORIGINAL)
  expect(hidden.inventory?.machines.map(({ kind }) => kind)).toEqual(before.inventory?.machines.map(({ kind }) => kind))
  for (const { id } of hidden.inventory?.outputs ?? []) {
    const output = await call('recording', 'output', { id })
    expect(output).toMatchObject({ id })
    expect(JSON.stringify(output)).not.toMatch(ORIGINAL)
  }
  const saved = await call('recording', 'save')
  const zip = typeof saved === 'object' && saved !== null && 'zip' in saved ? String(saved.zip) : ''
  const opened = recordingFromZip(Buffer.from(zip, 'base64'), 'saved.zip')
  expect(isRefusal(opened)).toBe(false)
  expect(JSON.stringify(opened)).not.toMatch(ORIGINAL)
  await call('station', 'moment', { id: 'boot-1' })
  expect(JSON.stringify(await latest())).not.toMatch(/10\.0\.0\.63|172\.17\.196/)
  await call('station', 'settings', { ...settings, hideAddresses: false })
  expect((await latest()).hidden).toBeUndefined()
  expect(JSON.stringify(await latest())).toMatch(/10\.0\.0\.63/)
  expect(states.filter((state) => state.hidden === true && ORIGINAL.test(JSON.stringify(state)))).toEqual([])
  end()
})

test('what the window says of something hidden is understood: an id that was made of an address', () => {
  const veil = createVeil()
  veil.draw(true)
  const hidden = veil.out({ id: 'lan/10.0.0.81/arp.txt', columns: [3, 9], line: 2 })
  expect(hidden).toEqual({ id: expect.not.stringContaining('10.0.0.81'), line: 2 })
  expect(veil.in(hidden)).toEqual({ id: 'lan/10.0.0.81/arp.txt', line: 2 })
})
