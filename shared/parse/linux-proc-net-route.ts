import type { RouteFact } from '../facts/fact.ts'
import { type Address, parseAddress } from '../net/address.ts'
import { lengthOfMask, prefixOf } from '../net/prefix.ts'
import { commandWords } from './command-words.ts'
import { defineParser } from './parser.ts'
import { readRows, wordsOf } from './read-rows.ts'
import { firstLines, type TextLine } from './text-lines.ts'

/** `/proc/net/route`: the kernel's routes of IPv4 in hexadecimal, on Linux and Android without any program. */
export const linuxProcNetRoute = defineParser({
  id: 'linux-proc-net-route',
  title: '/proc/net/route',
  noun: 'routing table',
  os: 'linux',
  answersTo: (command) => commandWords(command)?.words.at(-1) === '/proc/net/route',
  recognise: (text) => firstLines(text).some((line) => isHeadings(line) || rowOf(line) !== undefined),
  parse: (text) =>
    readRows(text, (line) => {
      const row = rowOf(line)
      return row === undefined ? (isHeadings(line) ? [] : undefined) : [row]
    }),
})

const isHeadings = ({ text }: TextLine): boolean => /^Iface\s+Destination\s+Gateway\s+Flags\s/.test(text)

/** `eth0  0000A8C0  00000000  0001 …`: bytes in the processor's order, the last one first. Flag 2 is a gateway, 0x200 a refusal. */
function rowOf(line: TextLine): RouteFact | undefined {
  const [on = '', to = '', via = '', flags = '', , , metric = '', mask = '', ...more] = wordsOf(line.text)
  const [network, gateway, netmask] = [to, via, mask].map(addressOf)
  const length = lengthOfMask(netmask ?? '')
  if (network === undefined || gateway === undefined || length === undefined || more.length !== 3) return undefined
  if (!/^[\da-f]{4}$/i.test(flags) || !/^\d{1,10}$/.test(metric)) return undefined
  const bits = Number.parseInt(flags, 16)
  return {
    kind: 'route',
    type: (bits & 0x200) === 0 ? 'unicast' : 'unreachable',
    destination: prefixOf(network, length),
    gateway: (bits & 2) === 0 ? null : gateway,
    ...(on === '*' ? {} : { interface: on }),
    metric: Number(metric),
    line: line.number,
  }
}

function addressOf(hex: string): Address | undefined {
  const octets = /^[\da-f]{8}$/i.test(hex) ? hex.match(/../g) : null
  return octets === null
    ? undefined
    : parseAddress(
        octets
          .toReversed()
          .map((one) => Number.parseInt(one, 16))
          .join('.'),
      )
}
