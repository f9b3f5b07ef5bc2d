import type { RouteFact } from '../facts/fact.ts'
import { parseAddress } from '../net/address.ts'
import { parsePrefix } from '../net/prefix.ts'
import { showsNetsh } from './netsh-command.ts'
import { defineParser } from './parser.ts'
import { readRows } from './read-rows.ts'
import { firstLines, type TextLine } from './text-lines.ts'

/** `netsh interface ipv4 show route`, in any language: published, type, metric, prefix, interface index, gateway or the interface’s name. */
export const windowsNetshRoute = defineParser({
  id: 'windows-netsh-route',
  title: 'netsh interface ipv4 show route',
  noun: 'routing table',
  os: 'windows',
  answersTo: (command) => showsNetsh(command, 'route'),
  recognise: (text) => firstLines(text).some((line) => rowOf(line) !== undefined),
  parse: (text) => {
    let begun = false
    return readRows(text, (line) => {
      const row = rowOf(line)
      if (row !== undefined) return [row]
      const isHeadings = !begun
      begun ||= /^-{3,20}(?: {1,4}-{3,60}){5}$/.test(line.text)
      return isHeadings ? [] : undefined
    })
  },
})

const ROW = /^(\S{1,40}) {1,20}(\S{1,40}) {1,20}(\d{1,10}) {1,20}(\S{3,60}) {1,40}(\d{1,10}) {1,20}(\S.{0,255})$/

function rowOf(line: TextLine): RouteFact | undefined {
  const match = ROW.exec(line.text)
  const destination = match?.[4]?.includes('/') === true ? parsePrefix(match[4]) : undefined
  if (match === null || destination === undefined) return undefined
  const [, , , metric, , index = '', last = ''] = match
  const gateway = parseAddress(last)
  return {
    kind: 'route',
    type: 'unicast',
    destination,
    gateway: gateway ?? null,
    interface: gateway === undefined ? last : index,
    interfaceIndex: Number(index),
    metric: Number(metric),
    metricWithoutInterface: true,
    line: line.number,
  }
}
