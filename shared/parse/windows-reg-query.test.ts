import { expect, test } from 'vitest'
import { recognise } from './registry.ts'
import { windowsRegQuery } from './windows-reg-query.ts'

const TEXT = `
HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\NetBT\\Parameters\\Interfaces\\Tcpip_{0f1e2d3c-0000-4000-8000-000000000001}
    NameServerList    REG_MULTI_SZ    
    NetbiosOptions    REG_DWORD    0x2

HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\DNSClient
    EnableMulticast    REG_DWORD    0x0
    (Default)    REG_SZ    two  words
`

test('each value has its key, in the short form; numbers are decimal', () => {
  expect(windowsRegQuery.parse(TEXT, { command: 'reg query x /s' })).toEqual({
    unread: [],
    facts: [
      expect.objectContaining({ name: 'NameServerList', value: '', line: 3 }),
      expect.objectContaining({ name: 'NetbiosOptions', value: '2', line: 4 }),
      {
        kind: 'registry-value',
        key: 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\DNSClient',
        name: 'EnableMulticast',
        value: '0',
        line: 7,
      },
      expect.objectContaining({ name: '(Default)', value: 'two  words', line: 8 }),
    ],
  })
})

test('is recognised by its shape; what stands before a key, and the closing line, are not values', () => {
  expect(recognise(TEXT)?.id).toBe('windows-reg-query')
  const { facts, unread } = windowsRegQuery.parse('    a    REG_SZ    b\nEnd of search: 4 match(es) found.', {
    command: 'reg query',
  })
  expect(facts).toEqual([])
  expect(unread.map(({ line }) => line)).toEqual([1, 2])
})
