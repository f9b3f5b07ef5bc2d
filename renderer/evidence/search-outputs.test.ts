import { expect, test } from 'vitest'
import { MOST_LINES, searchOutputs } from './search-outputs.ts'

const output = (id: string, lines: string[]) => ({ id, command: id, machine: 'host', lines })

test('lines of every output that hold the words, each line once, numbered from 1', () => {
  const { hits, more } = searchOutputs(
    [output('arp', ['Interface', '10.0.0.1 and 10.0.0.1']), output('route', ['none']), output('ip', ['INET 10.0.0.1'])],
    ' 10.0.0.1 ',
  )
  expect(hits.map(({ id, lines }) => [id, lines.map(({ line, found }) => [line, found.length])])).toEqual([
    ['arp', [[2, 2]]],
    ['ip', [[1, 1]]],
  ])
  expect(more).toBe(false)
})

test('it stops where nobody would read on, and says so', () => {
  const many = output(
    'log',
    Array.from({ length: MOST_LINES + 1 }, (_, at) => `event ${at}`),
  )
  const { hits, more } = searchOutputs([many, output('arp', ['event'])], 'event')
  expect(hits.flatMap(({ lines }) => lines)).toHaveLength(MOST_LINES)
  expect(more).toBe(true)
})

test('nothing typed is found nowhere', () => {
  expect(searchOutputs([output('arp', ['10.0.0.1'])], '  ').hits).toEqual([])
})
