import type { Fact } from '../facts/fact.ts'
import type { VirtualNetworkFact } from '../facts/given-fact.ts'
import { bitsOf, familyOf, parseAddress } from '../net/address.ts'
import { parseMac } from '../net/mac.ts'
import { lengthOfMask, prefixOf } from '../net/prefix.ts'
import { append } from './append.ts'
import { defineParser, type ParsedText } from './parser.ts'
import { firstLines, textLines } from './text-lines.ts'
import { told } from './told.ts'
import { unreadRow } from './unread-row.ts'
import { virshArguments } from './virsh-command.ts'
import { xmlLine } from './xml-line.ts'

/** `virsh net-dumpxml NETWORK`: bridge, how it forwards, its addresses, and who always gets the same one (libvirt: Network XML format). */
export const virshNetDumpxml = defineParser({
  id: 'virsh-net-dumpxml',
  title: 'virsh net-dumpxml',
  noun: 'description of the virtual network',
  os: 'linux',
  answersTo: (command) => virshArguments(command, 'net-dumpxml') !== undefined,
  recognise: (text) => firstLines(text).some((line) => /^<network(?: [^>]{0,200})?>$/.test(line.text)),
  parse,
})

function parse(text: string): ParsedText {
  const facts: Fact[] = []
  const unread: ParsedText['unread'] = []
  let current: VirtualNetworkFact | undefined
  for (const line of textLines(text)) {
    const element = xmlLine(line.text)
    if (element === undefined) {
      if (current === undefined) unread.push(unreadRow(line))
      continue
    }
    const { name, attributes, closes } = element
    if (name === 'network') {
      if (closes && current !== undefined) current.endLine = line.number
      current = closes
        ? undefined
        : {
            kind: 'virtual-network',
            name: '',
            manager: 'libvirt',
            mode: 'isolated',
            prefixes: [],
            gateways: [],
            line: line.number,
          }
      if (current !== undefined) facts.push(current)
    } else if (current === undefined) continue
    else if (name === 'name' && current.name === '') current.name = element.text ?? ''
    else if (name === 'forward' && !closes) current.mode = attributes.get('mode') ?? 'nat'
    else if (name === 'interface') Object.assign(current, told({ parent: attributes.get('dev') }))
    else if (name === 'bridge') Object.assign(current, told({ bridge: attributes.get('name') }))
    else if (name === 'ip' && !closes) addAddress(current, attributes)
    else if (name === 'host') append(facts, reserved(attributes, line.number))
  }
  return { facts, unread }
}

function addAddress(to: VirtualNetworkFact, attributes: ReadonlyMap<string, string>): void {
  const address = parseAddress(attributes.get('address') ?? '')
  const length = lengthOfMask(attributes.get('netmask') ?? '') ?? Number(attributes.get('prefix') ?? Number.NaN)
  if (address === undefined) return
  to.gateways.push(address)
  if (Number.isInteger(length) && length >= 0 && length <= bitsOf(familyOf(address)))
    to.prefixes.push(prefixOf(address, length))
}

/** `<host mac='52:54:00:6f:1a:2b' name='web' ip='192.168.122.50'/>`. */
function reserved(attributes: ReadonlyMap<string, string>, line: number): Fact[] {
  const address = parseAddress(attributes.get('ip') ?? '')
  const mac = parseMac(attributes.get('mac') ?? '')
  if (address === undefined) return []
  return [{ kind: 'lease', address, ...told({ mac, name: attributes.get('name') }), line }]
}
