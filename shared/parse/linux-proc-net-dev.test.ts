import { expect, test } from 'vitest'
import { linuxProcNetDev } from './linux-proc-net-dev.ts'
import { parserOf, recognise } from './registry.ts'

const text = `Inter-|   Receive                                                |  Transmit
 face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop fifo colls carrier compressed
    lo: 9454093507 3066964    0    0    0     0          0         0 9454093507 3066964    0    0    0     0       0          0
  eth0: 4909352824  116107    3   12    0     3          0         7  9623950   76012    1    2    0     0       0          0
wlp0s20f3:18446744073709551615 1 0 0 0 0 0 0 2 3 0 0 0 0 0 0
`

test('bytes, packets, errors and discards of each interface, both ways', () => {
  const { facts, unread } = linuxProcNetDev.parse(text, { command: 'cat /proc/net/dev' })
  expect(unread).toEqual([])
  expect(facts).toEqual([
    {
      kind: 'interface-counters',
      interface: 'lo',
      received: { bytes: 9454093507, packets: 3066964, errors: 0, discards: 0 },
      sent: { bytes: 9454093507, packets: 3066964, errors: 0, discards: 0 },
      line: 3,
    },
    {
      kind: 'interface-counters',
      interface: 'eth0',
      received: { bytes: 4909352824, packets: 116107, errors: 3, discards: 12 },
      sent: { bytes: 9623950, packets: 76012, errors: 1, discards: 2 },
      line: 4,
    },
    // The name touches the number where that is long; a counter may be as large as 64 bits are.
    expect.objectContaining({ interface: 'wlp0s20f3', received: expect.objectContaining({ bytes: 2 ** 64 }) }),
  ])
})

test('the file is known by its command and by its shape, and is another at every look', () => {
  expect(parserOf('cat /proc/net/dev', text, 'linux')).toBe(linuxProcNetDev)
  expect(recognise(text)).toBe(linuxProcNetDev)
  expect(linuxProcNetDev.passing).toBe(true)
})

test('a row with too few numbers is not understood, and stops no other', () => {
  const { facts, unread } = linuxProcNetDev.parse(text.replace(' 76012 ', ' '), { command: 'cat /proc/net/dev' })
  expect(facts).toHaveLength(2)
  expect(unread).toMatchObject([{ line: 4 }])
})
