import { describe, expect, test } from 'vitest'
import { loadVendors } from '../../electron/recordings/load-vendors.ts'
import { openRecording } from '../../electron/recordings/open-recording.ts'
import { sampleRecording } from '../../tests/support/sample-inventory.ts'
import { buildInventory } from '../inventory/build-inventory.ts'
import type { Inventory } from '../inventory/inventory.ts'
import { recordingOf } from '../recording/opened-recording.ts'
import { isRefusal } from '../recording/refusal.ts'
import { createRedactor } from './create-redactor.ts'
import { textsOf } from './recording-texts.ts'

const vendorOf = await loadVendors()

/** Addresses and MACs of machines, in every way in which they could be written. */
function originals(inventory: Inventory): string[] {
  const isNobodys = /^(127\.|::1$|22[4-9]\.|23\d\.|ff|00:00:00:00:00:00$|02:00:4c:4f:4f:50$)/
  const held = inventory.machines.flatMap(({ interfaces, neighbours }) => [
    ...interfaces.flatMap(({ addresses, mac }) => [...addresses.map(({ address }) => address), mac?.value]),
    ...neighbours.filter(({ kind }) => kind === 'device').flatMap(({ address, mac }) => [address, mac]),
  ])
  const own = held.filter((one) => one !== undefined && one !== null).filter((one) => !isNobodys.test(one))
  const addresses = own.filter((one) => !/^(..:){5}..$/.test(one))
  const macs = own.filter((one) => /^(..:){5}..$/.test(one))
  return [...addresses, ...macs.flatMap((mac) => [mac, mac.replaceAll(':', '-'), mac.replaceAll(':', '')])].map((one) =>
    one.toLowerCase(),
  )
}

const whole = (needle: string) => new RegExp(`(?<![0-9a-f.:])${needle.replaceAll('.', '\\.')}(?![0-9a-f:]|\\.\\d)`, 'i')

const lab = await openRecording('tests/fixtures/linux-lab')
const labRecording = isRefusal(lab) ? lab : recordingOf(lab)
if (isRefusal(labRecording)) throw new Error(labRecording.sentence)

describe.each([
  ['a Windows laptop', sampleRecording('boot-1', { lan: true })],
  ['the same after a reboot', sampleRecording('boot-2', { lan: true })],
  ['a Linux host with guests', labRecording],
])('%s, redacted', (_, recording) => {
  const before = buildInventory(recording, { vendorOf })
  const redactor = createRedactor()
  const redacted = redactor.recording(recording, before)
  const after = buildInventory(redacted, { vendorOf })

  test('holds no address and no MAC that a machine has, in no text and in nothing that follows from it', () => {
    const all = [...textsOf(redacted), JSON.stringify(after)].join('\n')
    expect(originals(before).length).toBeGreaterThan(20)
    expect([...new Set(originals(before))].filter((one) => whole(one).test(all))).toEqual([])
  })

  test('is the same network: the inventory is the original one with each address and MAC replaced', () => {
    const mapped: unknown = JSON.parse(redactor.text(JSON.stringify(before)))
    expect(shape(after)).toEqual(shape(mapped))
  })
})

/** Without what says a number in words (a range’s size, a vendor’s name) and without columns, which move with the length of a text. */
function shape(inventory: unknown): unknown {
  return JSON.parse(
    JSON.stringify(inventory, (key, value: unknown) =>
      ['range', 'columns', 'vendor'].includes(key) ? undefined : value,
    ),
  )
}

/** A recording of one output, redacted; the networks in it are found in its text alone. */
function redactedText(text: string): string {
  const recording = {
    name: 'r',
    machines: [{ id: 'host', role: 'host' as const, outputs: [{ id: 'host/x.txt', command: 'x', text }] }],
  }
  const redactor = createRedactor()
  return redactor.recording(recording, buildInventory(recording, { vendorOf })).machines[0]?.outputs[0]?.text ?? ''
}

describe('in a text', () => {
  test('masks, loopback, groups, versions, times and whole parts of the address space stay', () => {
    const text = [
      'mask 255.255.255.240 0.0.0.0/0 10.0.0.0/8 128.0.0.0/1 127.0.0.1 224.0.0.251 239.255.255.250 255.255.255.255',
      '::1 ff02::fb fe80::/64 ::/0 01-00-5e-00-00-fb ff-ff-ff-ff-ff-ff 33:33:00:00:00:01 12:30:45 10.0.19041.1 std::string',
    ].join('\n')
    expect(redactedText(text)).toBe(text)
  })

  test('a private network stays private and as long, its parts, its broadcast address and its neighbours stay where they were', () => {
    const [network = '', host = '', broadcast = '', other = ''] = redactedText(
      '192.168.41.96/28 192.168.41.109 192.168.41.111 192.168.40.1',
    ).split(' ')
    const block = network.split('.').slice(0, 3).join('.')
    expect(network).toMatch(/^192\.168\.\d\d\.96\/28$/)
    expect([host, broadcast]).toEqual([`${block}.109`, `${block}.111`])
    expect(other).toMatch(/^192\.168\.\d\d\.1$/)
    expect(new Set([network, other].map((one) => one.split('.')[2])).size).toBe(2)
    expect([network, other].join()).not.toMatch(/\.4[01]\./)
  })

  test('a wide network stays one network, whatever lies in it', () => {
    const text = redactedText('inet 172.17.0.1/16 brd 172.17.255.255\n172.17.4.9 dev docker0 lladdr 02:42:ac:11:04:09')
    const second = /172\.(\d+)\.0\.1\/16/.exec(text)?.[1]
    expect(second).not.toBe('17')
    expect(text).toContain(`brd 172.${second}.255.255`)
    expect(text).toContain(`172.${second}.4.9`)
    expect(text).not.toContain('ac:11:04:09')
  })

  test('a public address becomes one that is nobody’s', () => {
    expect(redactedText('8.8.8.8 93.184.216.34')).toMatch(/^(203\.0\.113|198\.51\.100|192\.0\.2)\.8 \S+\.34$/)
    expect(redactedText('2601:647:4c80:4000::1/64')).toMatch(/^2001:db8:0:1::1\/64$/)
  })

  test('a MAC is the same in every way of writing, and in the addresses that are made of it', () => {
    const text = redactedText(
      '00-15-5D-00-E5-01 00:15:5d:00:e5:01 0:15:5d:0:e5:1 00155D00E501 0015.5d00.e501 enx00155d00e501 fe80::215:5dff:fe00:e501 ff02::1:ff00:e501',
    ).split(' ')
    const bare = text[1]?.replaceAll(':', '') ?? ''
    expect(bare).toMatch(/^00155d/)
    expect(bare).not.toBe('00155d00e501')
    expect(text[0]).toBe(bare.toUpperCase().match(/../g)?.join('-'))
    expect(text[3]).toBe(bare.toUpperCase())
    expect(text[4]).toBe(bare.match(/..../g)?.join('.'))
    expect(text[5]).toBe(`enx${bare}`)
    expect(text[6]).toContain('fe80::215:5dff:fe')
    expect(text[7]?.slice(-4)).toBe(text[6]?.slice(-4))
    expect(text.join()).not.toMatch(/e5[:-]?0?1/i)
  })

  test('a MAC is one in a bridge’s id, too', () => {
    expect(redactedText('8000.02:42:ac:11:04:09')).toMatch(/^8000\.02:(?!42:ac)(?:[0-9a-f]{2}:){4}[0-9a-f]{2}$/)
  })

  test('digits that are no MAC stay: a container’s name, a GUID', () => {
    const text = 'a3f5c2b1d9e0 {c08cb7b8-9b3c-408e-8e30-5e16a3aeb444}'
    expect(redactedText(text)).toBe(text)
  })

  test('columns stay columns', () => {
    const rows = ['8.8.8.8          x', '93.184.216.34    x', 'fe80::1234:5678:9abc:def0  x']
    for (const [at, row] of redactedText(rows.join('\n')).split('\n').entries())
      expect(row.indexOf('x')).toBe(rows[at]?.indexOf('x'))
  })
})

test('the same original has the same alias from one look to the next, and in another moment', () => {
  const redactor = createRedactor()
  const [first, second] = (['boot-1', 'boot-2'] as const).map((moment) => {
    const recording = sampleRecording(moment, { lan: true })
    return buildInventory(redactor.recording(recording, buildInventory(recording, { vendorOf })), { vendorOf })
  })
  const nas = (inventory: Inventory | undefined) =>
    inventory?.machines
      .find(({ name }) => name.value === 'NYCLNY6X2VBH2')
      ?.interfaces.map(({ addresses }) => addresses.map(({ address }) => address))
  expect(nas(first)).toEqual(nas(second))
})
