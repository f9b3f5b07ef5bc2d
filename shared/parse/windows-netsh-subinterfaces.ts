import type { InterfaceFact } from '../facts/fact.ts'
import { showsNetsh } from './netsh-command.ts'
import { defineParser } from './parser.ts'
import { readRows } from './read-rows.ts'
import { firstLines, type TextLine } from './text-lines.ts'
import { told } from './told.ts'

/** `netsh interface ipv4 show subinterfaces`, in any language: MTU, state of the medium, bytes in and out, and the name. */
export const windowsNetshSubinterfaces = defineParser({
  id: 'windows-netsh-subinterfaces',
  title: 'netsh interface ipv4 show subinterfaces',
  noun: 'list of interfaces',
  os: 'windows',
  answersTo: (command) => showsNetsh(command, 'subinterfaces'),
  recognise: (text) => {
    const lines = firstLines(text)
    const at = lines.findIndex(isRule)
    return at > 0 && lines.slice(at + 1).some((line) => rowOf(line) !== undefined)
  },
  parse: (text) => {
    let begun = false
    return readRows(text, (line) => {
      const row = begun ? rowOf(line) : undefined
      if (row !== undefined) return [row]
      const isHeadings = !begun && !/^\s*\d/.test(line.text)
      begun ||= isRule(line)
      return isHeadings ? [] : undefined
    })
  },
})

const isRule = ({ text }: TextLine): boolean => /^-{5,12}(?: {1,4}-{5,20}){3} {1,4}-{5,40}$/.test(text)

const ROW = /^ {0,12}(\d{2,10}) {1,30}(\d{1,2}) {1,30}\d{1,20} {1,30}\d{1,20} {1,20}(\S.{0,255})$/
/** What stands there for "no limit". */
const NO_MTU = 4_294_967_295
/** NET_IF_MEDIA_CONNECT_STATE; 5 is printed for a medium that is disconnected. */
const CONNECTED: Readonly<Record<string, boolean>> = { 1: true, 2: false, 5: false }

function rowOf({ text, number }: TextLine): InterfaceFact | undefined {
  const [, mtu, state = '', name] = ROW.exec(text) ?? []
  if (name === undefined) return undefined
  return {
    kind: 'interface',
    name,
    ...told({ connected: CONNECTED[state], mtu: Number(mtu) === NO_MTU ? undefined : Number(mtu) }),
    line: number,
  }
}
