import type { LeaseFact } from '../facts/given-fact.ts'
import { type Address, parseAddress } from '../net/address.ts'
import { lengthOfMask } from '../net/prefix.ts'
import { commandWords } from './command-words.ts'
import { defineParser, type ParsedText } from './parser.ts'
import { firstLines, textLines } from './text-lines.ts'
import { told } from './told.ts'
import { unreadRow } from './unread-row.ts'

/** systemd-networkd's (and NetworkManager's) file of one interface's lease: `/run/systemd/netif/leases/2`. */
export const networkdLease = defineParser({
  id: 'networkd-lease',
  title: '/run/systemd/netif/leases',
  noun: 'DHCP lease',
  os: 'linux',
  answersTo: (command) => commandWords(command)?.words.some((word) => word.includes('/systemd/netif/leases')) === true,
  recognise: (text) => {
    const keys = new Set(firstLines(text).map(({ text }) => PAIR.exec(text)?.[1]))
    return keys.has('ADDRESS') && (keys.has('SERVER_ADDRESS') || keys.has('LIFETIME'))
  },
  parse,
})

const PAIR = /^([A-Z][A-Z\d_]{0,40})=(.*)$/

function parse(text: string): ParsedText {
  const said = new Map<string, string>()
  const unread: ParsedText['unread'] = []
  const lines = textLines(text)
  let at: number | undefined
  for (const line of lines) {
    const [, key, value = ''] = PAIR.exec(line.text) ?? []
    if (key === 'ADDRESS') at = line.number
    if (key !== undefined) said.set(key, value)
    else if (!line.text.startsWith('#')) unread.push(unreadRow(line))
  }
  const address = parseAddress(said.get('ADDRESS') ?? '')
  const first = lines.find(({ number }) => number === at)
  if (address === undefined || first === undefined)
    return { facts: [], unread: first === undefined ? unread : [unreadRow(first), ...unread] }
  const addresses = (key: string): Address[] | undefined => {
    const found = (said.get(key) ?? '').split(/[\s,]+/).flatMap((one) => parseAddress(one) ?? [])
    return found.length === 0 ? undefined : found
  }
  const lease: LeaseFact = {
    kind: 'lease',
    address,
    ...told({
      length: lengthOfMask(said.get('NETMASK') ?? ''),
      server: addresses('SERVER_ADDRESS')?.[0],
      gateways: addresses('ROUTER'),
      dnsServers: addresses('DNS'),
    }),
    line: first.number,
  }
  return { facts: [lease], unread }
}
