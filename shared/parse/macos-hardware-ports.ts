import type { InterfaceFact } from '../facts/fact.ts'
import { parseMac } from '../net/mac.ts'
import { commandWords } from './command-words.ts'
import { defineParser, type ParsedText } from './parser.ts'
import { firstLines, type TextLine, textLines } from './text-lines.ts'
import { told } from './told.ts'
import { unreadRow } from './unread-row.ts'

/** `networksetup -listallhardwareports`: what is behind each interface of a Mac. */
export const macosHardwarePorts = defineParser({
  id: 'macos-hardware-ports',
  title: 'networksetup -listallhardwareports',
  noun: 'list of hardware ports',
  os: 'macos',
  answersTo: (command) => {
    const { program, words = [] } = commandWords(command) ?? {}
    return program === 'networksetup' && words.some((word) => /^-listallhardwareports$/i.test(word))
  },
  recognise: (text) => read(firstLines(text)).facts.length > 0,
  parse: (text) => read(textLines(text)),
})

function read(lines: readonly TextLine[]): ParsedText {
  const parsed: ParsedText = { facts: [], unread: [] }
  let port: TextLine | undefined
  let last: InterfaceFact | undefined
  for (const line of lines) {
    const [, key, value = ''] = /^(Hardware Port|Device|Ethernet Address): ?(.{0,255})$/.exec(line.text) ?? []
    if (key === 'Hardware Port') port = line
    else if (key === 'Device' && port !== undefined && /^\S{1,40}$/.test(value)) {
      last = portFact(port, line, value)
      parsed.facts.push(last)
      port = undefined
    } else if (key === 'Ethernet Address' && last !== undefined)
      Object.assign(last, told({ mac: parseMac(value), endLine: line.number }))
    // VLANs, which most do not have, are listed below a line of their own.
    else if (!/^(?:VLAN Configurations|=+|There are no VLANs.*)$/.test(line.text)) parsed.unread.push(unreadRow(line))
  }
  return parsed
}

function portFact(port: TextLine, { number }: TextLine, name: string): InterfaceFact {
  const description = port.text.replace(/^[^:]{1,20}: ?/, '')
  return {
    kind: 'interface',
    name,
    ...(description === '' ? {} : { description }),
    ...(/wi-?fi|airport/i.test(description) ? { medium: 'wifi' } : {}),
    line: port.number,
    endLine: number,
  }
}
