import { expect, test } from 'vitest'
import { powershellJson } from './powershell-json.ts'
import { itemsOf, placeOf, textOf } from './powershell-records.ts'

const namesIn = (text: string) => powershellJson(text).records.map((record) => textOf(record, 'Name'))

test.each([
  ['a list in the member items', '{"items":[{"Name":"a"},{"Name":"b"}]}', ['a', 'b']],
  ['a bare list', '[{"Name":"a"},{"Name":"b"}]', ['a', 'b']],
  ['one object, as which ConvertTo-Json prints a list of one', '{"Name":"a"}', ['a']],
  ['a list as Windows PowerShell may wrap it', '{"value":[{"Name":"a"}],"Count":1}', ['a']],
  ['an empty list', '{"items":[]}', []],
  ['none', '{"items":null}', []],
  ['a list with a hole', '[null,{"Name":"a"}]', ['a']],
  ['an object that has a member of that name', '{"Name":"a","items":5}', ['a']],
  ['behind the prompt that was copied along', 'PS C:\\> Get-VM | ConvertTo-Json\n{"Name":"a"}', ['a']],
])('%s', (_, text, names) => {
  expect(namesIn(text)).toEqual(names)
  expect(powershellJson(text).unread).toEqual([])
})

test('values are as PowerShell would print them; lists keep their items, members of members are named after both', () => {
  const [record] = powershellJson(
    '{"Name":" a ","On":true,"Index":7,"Nothing":null,"Ips":["10.0.0.1","fe80::1"],"Old":{"value":["x"],"Count":1},"Of":{"Id":"5","Deep":{"a":1}}}',
  ).records
  expect(Object.fromEntries(record?.values ?? [])).toEqual({
    Name: 'a',
    On: 'True',
    Index: '7',
    Nothing: '',
    Ips: '{10.0.0.1, fe80::1}',
    Old: '{x}',
    'Of.Id': '5',
  })
  expect(record && itemsOf(record, 'ips')).toEqual(['10.0.0.1', 'fe80::1'])
  expect(record && itemsOf(record, 'Old')).toEqual(['x'])
})

test('an object has its columns where it stands on one line, else its lines', () => {
  const { records } = powershellJson('{"items":[{"Name":"a"},\n{\n"Name":"b"\n}]}')
  expect(records.map(placeOf)).toEqual([
    { line: 1, columns: [10, 22] },
    { line: 2, endLine: 4 },
  ])
})

test('what is cut off, or no object, stops nothing', () => {
  expect(powershellJson('{"items":[{"Name":"a"},5,{"Name":').unread).toMatchObject([
    { text: '5' },
    { text: '{"Name":' },
  ])
  expect(namesIn('{"items":[{"Name":"a"},5,{"Name":')).toEqual(['a'])
  expect(powershellJson('{"Name":"a"').unread).toHaveLength(1)
})
