import { expect, test } from 'vitest'
import { fixtureText } from '../../tests/support/fixture-text.ts'
import { linuxSysctl } from './linux-sysctl.ts'

const parse = (text: string) => linuxSysctl.parse(text, { command: 'sysctl -e net.ipv4.ip_forward' })

test('the lab’s host forwards IPv4', () => {
  const { facts, unread } = parse(fixtureText('linux-lab/host/sysctl.txt'))
  expect(unread).toEqual([])
  expect(facts[0]).toEqual({ kind: 'sysctl', key: 'net.ipv4.ip_forward', value: '1', line: 1 })
  expect(facts).toHaveLength(fixtureText('linux-lab/host/sysctl.txt').trim().split('\n').length)
})

test('values may be empty, have several parts, or an equals sign; anything else is kept', () => {
  const text =
    'net.ipv4.tcp_rmem = 4096\t131072\t6291456\nkernel.core_pattern = |/x a=b\nnet.ipv4.conf.eth0/30.forwarding = 0\nkernel.domainname =\nsysctl: cannot stat\n'
  expect(parse(text)).toMatchObject({
    facts: [
      { value: '4096\t131072\t6291456' },
      { value: '|/x a=b' },
      { key: 'net.ipv4.conf.eth0/30.forwarding', value: '0' },
      { key: 'kernel.domainname', value: '' },
    ],
    unread: [{ line: 5 }],
  })
})

test('an order to write is no question', () => {
  expect(linuxSysctl.answersTo('sysctl -w net.ipv4.ip_forward=1')).toBe(false)
  expect(linuxSysctl.answersTo('sysctl -e net.ipv4.{ip_forward,icmp_echo_ignore_all}')).toBe(true)
})
