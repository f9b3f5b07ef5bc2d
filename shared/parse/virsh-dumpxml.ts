import type { GuestAdapterFact } from '../facts/given-fact.ts'
import type { GuestFact } from '../facts/guest-fact.ts'
import { parseMac } from '../net/mac.ts'
import { defineParser, type ParsedText } from './parser.ts'
import { firstLines, textLines } from './text-lines.ts'
import { told } from './told.ts'
import { unreadRow } from './unread-row.ts'
import { virshArguments } from './virsh-command.ts'
import { type XmlLine, xmlLine } from './xml-line.ts'

/** `virsh dumpxml DOMAIN`: its adapters with MAC, network, and while it runs the interface on the host (libvirt: Domain XML format). */
export const virshDumpxml = defineParser({
  id: 'virsh-dumpxml',
  title: 'virsh dumpxml',
  noun: 'description of the guest',
  os: 'linux',
  answersTo: (command) => virshArguments(command, 'dumpxml') !== undefined,
  // A network has a `<domain name='lab'/>` in it: the suffix of its names.
  recognise: (text) => firstLines(text).some((line) => /^\s{0,20}<domain(?: (?!name=)[^>]{0,200})?>$/.test(line.text)),
  parse,
})

function parse(text: string): ParsedText {
  const reader = new DomainReader()
  const unread: ParsedText['unread'] = []
  for (const line of textLines(text)) {
    const element = xmlLine(line.text)
    if (element !== undefined) reader.read(element, line.number)
    // Other programs' parts may have text over several lines.
    else if (!reader.inDomain) unread.push(unreadRow(line))
  }
  return { facts: reader.facts, unread }
}

class DomainReader {
  readonly facts: (GuestAdapterFact | GuestFact)[] = []
  inDomain = false
  private guest: GuestFact | undefined
  private adapter: GuestAdapterFact | undefined
  private types: string[] = []

  read(element: XmlLine, line: number): void {
    const { name, attributes, closes, isWhole, text } = element
    if (name === 'domain') this.domain(element, line)
    else if (name === 'name' && this.guest?.name === '' && this.adapter === undefined) this.guest.name = text ?? ''
    else if (name === 'interface' && !closes && !isWhole) {
      this.types.push(attributes.get('type') ?? '')
      const guest = this.guest?.name || undefined
      this.adapter = { kind: 'guest-adapter', ...told({ guest }), manager: 'libvirt', addresses: [], line }
      this.facts.push(this.adapter)
    } else if (name === 'interface' && closes && this.adapter !== undefined) {
      this.adapter.endLine = line
      this.adapter = undefined
    } else if (this.adapter !== undefined) Object.assign(this.adapter, partOf(name, attributes))
  }

  /** Only one that runs has an id; but it may have been asked with `--inactive`. */
  private domain({ closes, attributes }: XmlLine, line: number): void {
    this.inDomain = !closes
    if (!closes) {
      const power = attributes.get('id') === undefined ? 'unknown' : 'running'
      const form = 'virtual-machine'
      this.guest = { kind: 'guest', name: '', manager: 'libvirt', form, power, line }
      this.types = []
      return
    }
    if (this.guest === undefined || this.guest.name === '') return
    if (this.types.length === 0) this.guest.without = { how: 'none' }
    // `passt` and `slirp` are backends of it.
    else if (this.types.every((type) => type === 'user')) this.guest.without = { how: 'user-mode', by: 'QEMU' }
    this.facts.push(this.guest)
    this.guest = undefined
  }
}

function partOf(name: string, attributes: ReadonlyMap<string, string>): Partial<GuestAdapterFact> {
  if (name === 'mac') return told({ mac: parseMac(attributes.get('address') ?? '') })
  if (name === 'link') return attributes.get('state') === 'down' ? { connected: false } : {}
  if (name === 'source')
    return told({ network: attributes.get('network') ?? attributes.get('bridge') ?? attributes.get('dev') })
  return name === 'target' ? told({ port: attributes.get('dev') }) : {}
}
