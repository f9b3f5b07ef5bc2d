import type { RouteFact } from '../facts/fact.ts'
import { type Address, parseAddress } from '../net/address.ts'
import { lengthOfMask, type Prefix, parsePrefix, prefix, prefixOf } from '../net/prefix.ts'
import { commandWords } from './command-words.ts'
import { defineParser, type ParsedText } from './parser.ts'
import { firstLines, type TextLine, textLines } from './text-lines.ts'
import { told } from './told.ts'

/** `route -n get default` of macOS and the BSDs: the one route that a packet would take. */
export const macosRouteGet = defineParser({
  id: 'macos-route-get',
  title: 'route -n get (macOS, BSD)',
  noun: 'route',
  os: 'macos',
  answersTo: (command) => {
    const { program, words = [] } = commandWords(command) ?? {}
    return program === 'route' && words.includes('get')
  },
  recognise: (text) => read(firstLines(text)).facts.length > 0,
  parse: (text) => read(textLines(text)),
})

/** Words stand at the right edge of their column: `  interface: en0`. */
function read(lines: readonly TextLine[]): ParsedText {
  const values = new Map<string, string>()
  for (const { text } of lines.slice(0, 40)) {
    const [, key, value] = /^ {0,12}([a-z][a-z ]{1,20}): (\S.{0,200})$/.exec(text) ?? []
    if (key !== undefined && value !== undefined) values.set(key, value)
  }
  const [first, last] = [lines[0], lines.at(-1)]
  const on = values.get('interface')
  const destination = destinationOf(values)
  if (first === undefined || on === undefined || !values.has('route to') || destination === undefined)
    return { facts: [], unread: [] }
  const via = values.get('gateway') ?? ''
  const gateway = parseAddress(via.replace(/%.{1,40}$/, ''))
  const flags = values.get('flags') ?? ''
  const route: RouteFact = {
    kind: 'route',
    type: flags.includes('REJECT') ? 'unreachable' : flags.includes('BLACKHOLE') ? 'blackhole' : 'unicast',
    ...destination,
    gateway: gateway ?? null,
    ...told({ gatewayName: gateway === undefined && /^[\w.-]{1,80}$/.test(via) ? via : undefined }),
    interface: on,
    line: first.number,
    ...(last !== undefined && last.number > first.number ? { endLine: last.number } : {}),
  }
  return { facts: [route], unread: [] }
}

function destinationOf(
  values: ReadonlyMap<string, string>,
): Pick<RouteFact, 'destination' | 'destinationName'> | undefined {
  const [to = '', mask] = [values.get('destination'), values.get('mask')]
  const isIpv6 = parseAddress(values.get('gateway')?.replace(/%.{1,40}$/, '') ?? '')?.includes(':') === true
  if (to === 'default') return { destination: prefix(isIpv6 || values.get('route to') === '::' ? '::/0' : '0.0.0.0/0') }
  const address = parseAddress(to.replace(/%.{1,40}$/, ''))
  if (address === undefined) return /^[\w.-]{1,80}$/.test(to) ? { destination: null, destinationName: to } : undefined
  return { destination: networkOf(address, mask) ?? null }
}

/** A host's route has no mask; an IPv6 mask is written like an address. */
function networkOf(address: Address, mask: string | undefined): Prefix | undefined {
  if (mask === undefined) return parsePrefix(address)
  if (mask === 'default') return prefixOf(address, 0)
  const length = lengthOfMask(mask) ?? ipv6Length(mask)
  return length === undefined ? undefined : prefixOf(address, length)
}

function ipv6Length(mask: string): number | undefined {
  const digits = mask.replaceAll(':', '')
  return /^(?:ffff:){1,8}:?(?:[\da-f]{4}:?:?)?$/i.test(mask) && /^f*[8ce]?0*$/i.test(digits)
    ? [...digits].reduce((sum, digit) => sum + ({ f: 4, e: 3, c: 2, '8': 1 }[digit.toLowerCase()] ?? 0), 0)
    : undefined
}
