import type { LeaseFact } from '../facts/given-fact.ts'
import { parseAddress } from '../net/address.ts'
import { parseMac } from '../net/mac.ts'
import { commandWords } from './command-words.ts'
import { defineParser } from './parser.ts'
import { readRows, wordsOf } from './read-rows.ts'
import { firstLines, type TextLine } from './text-lines.ts'
import { told } from './told.ts'

/** `virsh net-dhcp-leases NETWORK`: when it ends (two words), MAC, protocol, address/length, name or `-`, client id. */
export const virshNetDhcpLeases = defineParser({
  id: 'virsh-net-dhcp-leases',
  title: 'virsh net-dhcp-leases',
  noun: 'list of DHCP leases',
  os: 'linux',
  answersTo: (command) => {
    const { program, words = [] } = commandWords(command) ?? {}
    return program === 'virsh' && words.includes('net-dhcp-leases')
  },
  recognise: (text) => firstLines(text).some((line) => leaseOf(line) !== undefined),
  parse: (text) => readRows(text, (line) => leaseOf(line) ?? (/\d/.test(line.text) ? undefined : [])),
})

function leaseOf({ text, number }: TextLine): LeaseFact[] | undefined {
  const [day = '', time = '', hardware = '', protocol = '', to = '', printed = '-'] = wordsOf(text)
  const mac = parseMac(hardware)
  const [own = '', length = ''] = to.split('/')
  const address = parseAddress(own)
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !/^\d\d:\d\d:\d\d$/.test(time) || !/^ipv[46]$/.test(protocol)) return undefined
  if (mac === undefined || address === undefined || !/^\d{1,3}$/.test(length)) return undefined
  const name = printed === '-' ? undefined : printed
  return [{ kind: 'lease', address, length: Number(length), mac, ...told({ name }), line: number }]
}
