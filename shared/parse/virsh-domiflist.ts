import type { GuestAdapterFact } from '../facts/given-fact.ts'
import { parseAddress } from '../net/address.ts'
import { parseMac } from '../net/mac.ts'
import { defineParser } from './parser.ts'
import { readRows, wordsOf } from './read-rows.ts'
import { firstLines, type TextLine } from './text-lines.ts'
import { told } from './told.ts'
import { virshArguments } from './virsh-command.ts'

/** `virsh domiflist DOMAIN`: interface, type, source, model, MAC; and `domifaddr`: interface, MAC, protocol, address. */
export const virshDomiflist = defineParser({
  id: 'virsh-domiflist',
  title: 'virsh domiflist',
  noun: 'list of the guest’s adapters',
  os: 'linux',
  answersTo: (command) =>
    virshArguments(command, 'domiflist') !== undefined || virshArguments(command, 'domifaddr') !== undefined,
  recognise: (text) => firstLines(text).some((line) => rowOf(line, undefined) !== undefined),
  parse: (text, { command }) => {
    const [guest] = virshArguments(command, 'domiflist') ?? virshArguments(command, 'domifaddr') ?? []
    let begun = false
    return readRows(text, (line) => {
      const row = rowOf(line, guest)
      if (row !== undefined) return [row]
      const isHeadings = !begun
      begun ||= /^-{20,}$/.test(line.text)
      return isHeadings ? [] : undefined
    })
  },
})

const TYPES: ReadonlySet<string> = new Set(['network', 'bridge', 'direct', 'ethernet', 'user', 'hostdev', 'vhostuser'])

function rowOf({ text, number }: TextLine, guest: string | undefined): GuestAdapterFact | undefined {
  const words = wordsOf(text)
  const [printed = '-', second = '', third = '', fourth = '', fifth] = words
  const port = printed === '-' ? undefined : printed
  if (words.length === 5 && TYPES.has(second)) {
    const network = third === '-' ? undefined : third
    const mac = parseMac(fifth ?? '')
    return (
      mac && {
        kind: 'guest-adapter',
        ...told({ guest, mac, port, network }),
        manager: 'libvirt',
        addresses: [],
        line: number,
      }
    )
  }
  const [own = '', length = ''] = fourth.split('/')
  const address = parseAddress(own)
  if (words.length !== 4 || !/^ipv[46]$/.test(third) || address === undefined || !/^\d{1,3}$/.test(length))
    return undefined
  return {
    kind: 'guest-adapter',
    ...told({ guest, mac: parseMac(second), port }),
    manager: 'libvirt',
    addresses: [{ address, length: Number(length) }],
    line: number,
  }
}
