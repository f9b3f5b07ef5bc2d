import { expect, test } from 'vitest'
import { powershellList } from './powershell-list.ts'
import { textLines } from './text-lines.ts'

test('a key that comes again begins the next object', () => {
  const { records } = powershellList(textLines('\n\nId   : 1\nName : a\n\nId   : 2\nName :\n'))
  expect(records.map(({ values, ...place }) => ({ ...place, ...Object.fromEntries(values) }))).toEqual([
    { line: 3, endLine: 4, Id: '1', Name: 'a' },
    { line: 6, endLine: 7, Id: '2', Name: '' },
  ])
})

test('a value that goes on below itself is put together', () => {
  const text = `Name        : a
IPAddresses : {10.0.0.5,
              fe80::1}
Path        : C:\\Program
              Files
`
  const [record] = powershellList(textLines(text)).records
  expect(record?.values.get('IPAddresses')).toBe('{10.0.0.5, fe80::1}')
  expect(record?.values.get('Path')).toBe('C:\\ProgramFiles')
})

test('what is no property is not understood', () => {
  expect(powershellList(textLines('something\nId : 1\n')).unread).toEqual([{ number: 1, text: 'something' }])
})
