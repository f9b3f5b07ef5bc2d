import { expect, test } from 'vitest'
import { powershellTable } from './powershell-table.ts'
import { textLines } from './text-lines.ts'

const rows = (text: string): Record<string, string>[] =>
  powershellTable(textLines(text)).records.map(({ values }) => Object.fromEntries(values))

test('columns begin where their dashes do; values hold blanks or are empty', () => {
  const text = `
Name            VMName             Type
----            ------             ----
Container NIC 2                    Internal
Network Adapter Ubuntu 18.04.3 LTS Private
`
  expect(rows(text)).toEqual([
    { Name: 'Container NIC 2', VMName: '', Type: 'Internal' },
    { Name: 'Network Adapter', VMName: 'Ubuntu 18.04.3 LTS', Type: 'Private' },
  ])
})

test('the last column takes all that is left', () => {
  expect(rows('A  B\n-  -\n1  a rather long value with   gaps\n')).toEqual([
    { A: '1', B: 'a rather long value with   gaps' },
  ])
})

test('in a name of East Asian characters each takes two cells, where the table was laid out so', () => {
  const laidOut = 'Name         Type\n----         ----\n仮想スイッチ Internal\n'
  const notLaidOut = 'Name         Type\n----         ----\n仮想スイッチ       Internal\n'
  expect(rows(laidOut)).toEqual([{ Name: '仮想スイッチ', Type: 'Internal' }])
  expect(rows(notLaidOut)).toEqual(rows(laidOut))
})

test('lines above a table belong to its rows, and only to these', () => {
  const text = `

VMName: web
VMId: 1

Direction Action
--------- ------
Inbound   Deny

VMName: db

Direction Action
--------- ------
Outbound  Allow
`
  expect(rows(text)).toEqual([
    { VMName: 'web', VMId: '1', Direction: 'Inbound', Action: 'Deny' },
    { VMName: 'db', Direction: 'Outbound', Action: 'Allow' },
  ])
})

test('what stands above all columns is not understood', () => {
  const { records, unread } = powershellTable(textLines('WARNING something\nA B\n- -\n1 2\n'))
  expect(records).toHaveLength(1)
  expect(unread).toEqual([{ number: 1, text: 'WARNING something' }])
})
