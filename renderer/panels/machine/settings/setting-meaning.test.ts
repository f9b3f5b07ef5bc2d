import { expect, test } from 'vitest'
import { settingMeaning } from './setting-meaning.ts'

test('a number of the registry is said in words; what is not known is not', () => {
  const key = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\NetBT\\Parameters\\Interfaces\\Tcpip_{1}\\NetbiosOptions'
  expect(settingMeaning(key, '2')).toBe('NetBIOS on this interface: off')
  expect(settingMeaning(key, '7')).toBeUndefined()
  expect(settingMeaning('net.ipv4.ip_forward', '1')).toBeUndefined()
})
