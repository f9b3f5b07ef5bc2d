import type { LeaseFact } from '../facts/given-fact.ts'
import { type Address, parseAddress } from '../net/address.ts'
import { parseMac } from '../net/mac.ts'
import { lengthOfMask } from '../net/prefix.ts'
import { fileAsked } from './file-asked.ts'
import { defineParser, type ParsedText } from './parser.ts'
import { firstLines, type TextLine, textLines } from './text-lines.ts'
import { told } from './told.ts'
import { unreadRow } from './unread-row.ts'

/** `dhclient.leases` and `dhcpd.leases` of ISC: blocks between braces, statements that end in `;` (dhclient.leases(5), dhcpd.leases(5)). */
export const iscLeases = defineParser({
  id: 'isc-leases',
  title: 'dhclient.leases',
  noun: 'list of DHCP leases',
  os: 'linux',
  answersTo: (command) => /^dh(?:client|cpd)6?\b.*\.leases?$/.test(fileAsked(command) ?? ''),
  recognise: (text) => {
    const lines = firstLines(text)
    return lines.some(({ text }) => BEGIN.test(text)) && lines.some(({ text }) => /^\s+\S.*;$/.test(text))
  },
  parse,
})

const BEGIN = /^lease(?: (\S{1,45}))? \{$/

const ACTIVE = 'state active'

/** Later blocks are newer: the last one of an address, or of the client's interface, counts. */
function parse(text: string): ParsedText {
  const leases = new Map<string, LeaseFact>()
  const unread: ParsedText['unread'] = []
  let open: { line: TextLine; address: string | undefined; said: Map<string, string> } | undefined
  /** Blocks of other kinds, such as `failover peer … state {`, and what is inside them. */
  let depth = 0
  for (const line of textLines(text)) {
    const row = line.text.trim()
    const begun = depth === 0 ? BEGIN.exec(line.text) : null
    const statement = /^(option )?([\w-]{1,60}) (.{0,1000});$/.exec(row)
    if (begun !== null) open = { line, address: begun[1], said: new Map() }
    else if (row.endsWith('{')) depth += 1
    else if (row === '}' && depth > 0) depth -= 1
    else if (row === '}' && open !== undefined) {
      const lease = leaseOf(open.address, open.said)
      if (lease === undefined) unread.push(unreadRow(open.line))
      // A server's file says of each lease whether it is still given.
      else if ((open.said.get('binding') ?? ACTIVE) !== ACTIVE) leases.delete(lease.address)
      else leases.set(lease.interface ?? lease.address, { ...lease, line: open.line.number, endLine: line.number })
      open = undefined
    } else if (statement !== null) open?.said.set(`${statement[1] ?? ''}${statement[2]}`, statement[3] ?? '')
    else if (!row.startsWith('#') && !row.endsWith(';')) unread.push(unreadRow(line))
  }
  return { facts: [...leases.values()], unread }
}

function leaseOf(given: string | undefined, said: ReadonlyMap<string, string>): Omit<LeaseFact, 'line'> | undefined {
  const address = parseAddress(given ?? said.get('fixed-address') ?? '')
  if (address === undefined) return undefined
  const addresses = (key: string): Address[] | undefined => {
    const found = (said.get(key) ?? '').split(',').flatMap((one) => parseAddress(one.trim()) ?? [])
    return found.length === 0 ? undefined : found
  }
  return {
    kind: 'lease',
    address,
    ...told({
      length: lengthOfMask(said.get('option subnet-mask') ?? ''),
      mac: parseMac((said.get('hardware') ?? '').split(' ')[1] ?? ''),
      name: unquoted(said.get('client-hostname')),
      interface: unquoted(said.get('interface')),
      server: addresses('option dhcp-server-identifier')?.[0],
      gateways: addresses('option routers'),
      dnsServers: addresses('option domain-name-servers'),
    }),
  }
}

const unquoted = (text: string | undefined): string | undefined => text?.replace(/^"(.*)"$/, '$1')
