import type { NeighbourFact } from '../facts/fact.ts'
import { parseAddress } from '../net/address.ts'
import { NO_MAC, parseMac } from '../net/mac.ts'
import { commandWords } from './command-words.ts'
import { defineParser } from './parser.ts'
import { readRows, wordsOf } from './read-rows.ts'
import { firstLines, type TextLine } from './text-lines.ts'

/** `/proc/net/arp`: the kernel's own ARP table, on Linux and Android without any program. */
export const linuxProcNetArp = defineParser({
  id: 'linux-proc-net-arp',
  title: '/proc/net/arp',
  noun: 'ARP table',
  os: 'linux',
  answersTo: (command) => commandWords(command)?.words.at(-1) === '/proc/net/arp',
  recognise: (text) => firstLines(text).some((line) => isHeadings(line) || rowOf(line) !== undefined),
  parse: (text) =>
    readRows(text, (line) => {
      const row = rowOf(line)
      return row === undefined ? (isHeadings(line) ? [] : undefined) : [row]
    }),
})

const isHeadings = ({ text }: TextLine): boolean => /^IP address +HW type +Flags +HW address +Mask +Device$/.test(text)

/** `10.0.0.1  0x1  0x2  00:15:5d:00:e5:01  *  eth0`; flag 2 (ATF_COM) says that it is complete, 4 (ATF_PERM) that it stays. */
function rowOf(line: TextLine): NeighbourFact | undefined {
  const [to = '', type = '', flags = '', hardware = '', , on, ...more] = wordsOf(line.text)
  const address = parseAddress(to)
  const mac = parseMac(hardware)
  if (address === undefined || mac === undefined || on === undefined || more.length > 0) return undefined
  if (!/^0x[\da-f]{1,8}$/.test(type) || !/^0x[\da-f]{1,8}$/.test(flags)) return undefined
  const isComplete = (Number(flags) & 2) !== 0 && mac !== NO_MAC
  return {
    kind: 'neighbour',
    address,
    mac: isComplete ? mac : null,
    interface: on,
    ...((Number(flags) & 4) === 0 ? {} : { state: 'PERM' }),
    line: line.number,
  }
}
