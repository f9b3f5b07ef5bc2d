import { expect, test } from 'vitest'
import { fixtureText } from '../../tests/support/fixture-text.ts'
import { linuxIfconfig } from './linux-ifconfig.ts'
import { macosIfconfig } from './macos-ifconfig.ts'

test('Linux: the lab’s interfaces; no broadcast address is printed as 0.0.0.0', () => {
  const { facts, unread } = linuxIfconfig.parse(fixtureText('linux-commands/ifconfig-a.txt'), {
    command: 'ifconfig -a',
  })
  expect(unread).toEqual([])
  expect(facts).toContainEqual({
    kind: 'address',
    interface: 'br0',
    address: '10.77.0.1',
    length: 24,
    line: expect.any(Number),
  })
  expect(facts).toContainEqual(expect.objectContaining({ name: 'tap0', up: true, connected: false }))
  expect(facts).toContainEqual(expect.objectContaining({ name: 'mac0', up: false }))
})

test('macOS: masks are hexadecimal, and an inactive interface has no carrier', () => {
  const { facts } = macosIfconfig.parse(fixtureText('jc/osx-10.11.6/ifconfig.txt'), { command: 'ifconfig' })
  expect(facts).toContainEqual(expect.objectContaining({ interface: 'en0', address: '192.168.1.81', length: 24 }))
  expect(facts).toContainEqual(expect.objectContaining({ name: 'en1', up: true, connected: false }))
})

test('the two are told apart', () => {
  expect(linuxIfconfig.recognise(fixtureText('jc/osx-10.11.6/ifconfig.txt'))).toBe(false)
  expect(macosIfconfig.recognise(fixtureText('jc/ubuntu-18.04/ifconfig.txt'))).toBe(false)
})

test('damaged addresses, and rows of no interface, are kept', () => {
  const text =
    '        inet 10.0.0.1\neth0: flags=4163<UP>  mtu 1500\n        inet 10.0.0.300  netmask 255.0.0.0\nodd\n'
  expect(linuxIfconfig.parse(text, { command: 'ifconfig' }).unread.map(({ line }) => line)).toEqual([1, 3, 4])
})
