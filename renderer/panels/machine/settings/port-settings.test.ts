import { expect, test } from 'vitest'
import type { Attachment } from '../../../../shared/inventory/inventory.ts'
import { vlanWords } from './port-setting-words.ts'
import { portSettings } from './port-settings.ts'

const seen = { kind: 'assumed' as const, code: 'x', sentence: 'x' }
const port = (given: Partial<Attachment>): Attachment => ({ interface: 'i', machine: 'm', sources: [seen], ...given })
const words = (given: Partial<Attachment>) =>
  Object.fromEntries(portSettings(port(given), 'vm').settings.map(({ name, told }) => [name, told?.words]))

test('nothing recorded is nothing told, and every command that would tell is named once', () => {
  const { settings, commands } = portSettings(port({}), 'vm')
  expect(settings.every(({ told }) => told === undefined)).toBe(true)
  expect(commands.map((command) => command.split(' ')[0])).toEqual([
    'Get-VMNetworkAdapterVlan',
    'Get-VMNetworkAdapterAcl',
    'Get-VMNetworkAdapterExtendedAcl',
    'Get-VMNetworkAdapter',
  ])
})

test('a list that was asked for and is empty is the fact “none”', () => {
  expect(words({ acls: [], extendedAcls: { value: [], sources: [seen] } })).toMatchObject({
    'access list': 'none: nothing is forbidden at its port',
    'extended list': 'none: nothing is forbidden at its port',
    VLAN: undefined,
  })
})

test('a guard says what it means to be on or off; only what is missing is asked for', () => {
  const off = { value: false, sources: [seen] }
  const given = { macSpoofing: off, dhcpGuard: { ...off, value: true }, routerGuard: off }
  expect(words(given)['MAC spoofing']).toMatch(/^not allowed/)
  expect(words(given)['DHCP guard']).toMatch(/^on/)
  expect(portSettings(port(given), 'vm').commands.at(-1)).toMatch(/MacAddress, PortMirroringMode$/)
})

test('a name is one word of PowerShell, whatever is in it', () => {
  for (const command of portSettings(port({}), "it's; rm").commands) expect(command).toContain("-VMName 'it''s; rm'")
})

test('each way to treat VLAN tags has words', () => {
  expect(
    vlanWords({
      mode: 'trunk',
      native: 1,
      allowed: [
        { from: 10, to: 20 },
        { from: 30, to: 30 },
      ],
    }),
  ).toBe('a trunk: VLANs 10–20, 30; frames without a tag are of VLAN 1')
  expect(vlanWords({ mode: 'private', type: 'isolated', primary: 5, secondary: 55 })).toContain('isolated in 55')
})
