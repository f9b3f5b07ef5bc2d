import type { IpInterfaceFact } from '../facts/windows-fact.ts'
import type { Family } from '../net/address.ts'
import { stateWord } from './connected-word.ts'
import { netshCommand, showsNetsh } from './netsh-command.ts'
import { defineParser } from './parser.ts'
import { readRows } from './read-rows.ts'
import { firstLines, type TextLine } from './text-lines.ts'
import { told } from './told.ts'

/** `netsh interface ipv4 show interfaces`, in any language: index, metric, MTU, state, and the name, which may hold blanks. */
export const windowsNetshInterfaces = defineParser({
  id: 'windows-netsh-interfaces',
  title: 'netsh interface ipv4 show interfaces',
  noun: 'list of interfaces',
  os: 'windows',
  answersTo: (command) => showsNetsh(command, 'interfaces'),
  recognise: (text) => {
    const lines = firstLines(text)
    const at = lines.findIndex(isRule)
    return at > 0 && lines[at + 1] !== undefined && rowOf(lines[at + 1], 4) !== undefined
  },
  parse: (text, { command }) => {
    const family = netshCommand(command)?.family ?? 4
    let begun = false
    return readRows(text, (line) => {
      const row = rowOf(line, family)
      if (row !== undefined && begun) return [row]
      const isHeadings = !begun && !/^\s*\d/.test(line.text)
      begun ||= isRule(line)
      return isHeadings ? [] : undefined
    })
  },
})

const isRule = ({ text }: TextLine): boolean => /^-{3,6}(?: {2}-{4,60}){4}$/.test(text)

const ROW = /^ {0,4}(\d{1,4}) {2,20}(\d{1,10}) {2,20}(\d{1,10}) {2}(\S.{0,40}?) {2,20}(\S.{0,255})$/
/** What stands there for "no limit". */
const NO_MTU = 4_294_967_295

function rowOf(line: TextLine | undefined, family: Family): IpInterfaceFact | undefined {
  const match = ROW.exec(line?.text ?? '')
  if (match === null || line === undefined) return undefined
  const [, index, metric, mtu, state = '', name = ''] = match
  return {
    kind: 'ip-interface',
    interface: name,
    interfaceIndex: Number(index),
    family,
    metric: Number(metric),
    ...told({
      mtu: Number(mtu) === NO_MTU ? undefined : Number(mtu),
      connected: stateWord(state, 'connected'),
    }),
    line: line.number,
  }
}
