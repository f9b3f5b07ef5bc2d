import { expect, test } from 'vitest'
import { mendingCommand } from './mending-command.ts'

const notFound = { code: 'not-found', sentence: 'nft is not installed' } as const

test('a missing program is installed with the package manager that this system has', () => {
  expect(mendingCommand('nft', notFound, (path) => path === '/usr/bin/apt')).toBe('sudo apt install nftables')
  expect(mendingCommand('bridge', notFound, (path) => path === '/usr/bin/pacman')).toBe('sudo pacman -S iproute2')
  expect(mendingCommand('nft', notFound, () => false)).toBeUndefined()
  expect(mendingCommand('something', notFound, () => true)).toBeUndefined()
})

test('BusyBox in place of a program is mended by installing the real one', () => {
  const busybox = { code: 'failed', sentence: "the ip here is BusyBox's, which has no JSON output" } as const
  expect(mendingCommand('ip', busybox, (path) => path === '/sbin/apk')).toBe('sudo apk add iproute2')
})

test('what hung or failed by itself has no command that mends it', () => {
  for (const code of ['timeout', 'too-long', 'failed'] as const) {
    expect(mendingCommand('ip', { code, sentence: 'ip ended with exit code 1' }, () => true)).toBeUndefined()
  }
})
