import { expect, test } from 'vitest'
import { parserOf } from '../../../shared/parse/registry.ts'
import { getDnsClientServerAddress } from './commands/get-dns-client-server-address.ts'
import { getVm } from './commands/get-vm.ts'
import { netshInterfacePortproxy } from './commands/netsh-interface-portproxy.ts'
import { textOfValue } from './text-of-value.ts'

const web = { Id: '0f1e', Name: 'web', State: 'Running', Status: null, Generation: 2, IntegrationServicesState: '' }

test('each row has a line of its own, and the parsers read them', () => {
  const { text, mismatches } = textOfValue(getVm, { items: [web, { ...web, Name: 'db' }] })
  expect(mismatches).toEqual([])
  expect(text.split('\n')).toHaveLength(5)
  const parsed = parserOf('Get-VM', text)?.parse(text, { command: 'Get-VM' })
  expect(parsed).toMatchObject({
    facts: [
      { name: 'web', line: 2 },
      { name: 'db', line: 3 },
    ],
    unread: [],
  })
})

test('a list may come as Windows PowerShell prints some of them, and an empty one as nothing', () => {
  const { text } = textOfValue(getVm, { items: { value: [web], Count: 1 } })
  expect(text).toBe(textOfValue(getVm, { items: [web] }).text)
  expect(textOfValue(getVm, { items: null })).toEqual({ text: '{"items":[\n]}\n', mismatches: [] })
})

test('a list inside a row may come so, too: where policy restricts scripts nothing keeps PowerShell from it', () => {
  const servers = ['10.0.0.1', '10.0.0.2']
  const row = { InterfaceAlias: 'Wi-Fi', InterfaceIndex: 7, AddressFamily: '2', ServerAddresses: servers }
  const wrapped = { items: { value: [{ ...row, ServerAddresses: { value: servers, Count: 2 } }], Count: 1 } }
  expect(textOfValue(getDnsClientServerAddress, wrapped)).toEqual(
    textOfValue(getDnsClientServerAddress, { items: [row] }),
  )
  // What only looks alike is the machine's own.
  expect(textOfValue(getVm, { items: [{ ...web, Status: { value: 'x', Count: 1 } }] }).text).toContain('"Count":1')
})

test('a row of another shape is kept as it came; it is told which property, not what it said', () => {
  const { text, mismatches } = textOfValue(getVm, { items: [web, { Name: 'secret', State: 7 }] })
  expect(text).toContain('{"Name":"secret","State":7}')
  expect(mismatches).toHaveLength(1)
  expect(mismatches[0]).toMatch(/^row 2: .*State: .*expected string/)
  expect(mismatches.join()).not.toContain('secret')
})

test.each([['what is this?'], [7], [null], [undefined], [[web]]])('%j is kept raw, and said to be no list', (value) => {
  expect(textOfValue(getVm, value)).toEqual({
    text: `${JSON.stringify(value ?? null)}\n`,
    mismatches: ['the answer is no list of rows'],
  })
})

test('what a program printed stays as it was', () => {
  expect(textOfValue(netshInterfacePortproxy, { text: 'a\r\n\r\nb' }).text).toBe('a\r\n\r\nb')
})
