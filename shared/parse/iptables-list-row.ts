import { parseAddress } from '../net/address.ts'
import { append } from './append.ts'
import { portOfService } from './service-port.ts'

/** Which word of a row is which, by the headings of `iptables -L`: `pkts bytes target prot opt in out source destination`. */
export type IptablesColumns = ReadonlyMap<string, number>

/** The headings; undefined for another row. They are in English everywhere. */
export function iptablesColumns(words: readonly string[]): IptablesColumns | undefined {
  const isHeadings = words.includes('target') && words.includes('prot') && words.at(-1) === 'destination'
  return isHeadings ? new Map(words.map((word, index) => [word, index])) : undefined
}

/** What `iptables -L` says of one rule, in the words of `iptables-save`; undefined for a row of another shape. */
export function iptablesListRow(printed: readonly string[], columns: IptablesColumns): string[] | undefined {
  const protocolAt = columns.get('prot') ?? 0
  const optionAt = protocolAt + 1
  // A rule without a target leaves its column empty.
  const isTargeted = /^(?:--|-f|!f)$/.test(printed[optionAt] ?? '')
  const words = isTargeted ? [...printed] : printed.toSpliced(protocolAt - 1, 0, '')
  const at = (column: string): string => words[columns.get(column) ?? -1] ?? ''
  const [protocol, source, destination] = [at('prot'), at('source'), at('destination')]
  if (!/^(?:--|-f|!f)$/.test(words[optionAt] ?? '') || source === '' || destination === '') return undefined
  const more = words.slice((columns.get('destination') ?? 0) + 1).filter((word) => word !== '')
  const isGoto = more.includes('[goto]')
  const { matches, options } = moreOf(more.filter((word) => word !== '[goto]').join(' '), at('target'))
  return [
    ...side('-s', source),
    ...side('-d', destination),
    // Without -v the interfaces are not printed: what the rule takes is not known.
    ...(columns.has('in') ? [...side('-i', at('in')), ...side('-o', at('out'))] : ['--interfaces-not-printed', '-v']),
    ...(protocol === 'all' || protocol === '0' ? [] : ['-p', protocol]),
    ...(words[optionAt] === '-f' ? ['--fragment', '1'] : []),
    ...matches,
    ...(at('target') === '' ? [] : [isGoto ? '-g' : '-j', at('target'), ...options]),
  ]
}

const EVERYTHING: ReadonlySet<string> = new Set(['*', 'any', 'anywhere', '0.0.0.0/0', '::/0', ''])

function side(option: string, printed: string): string[] {
  const isNot = printed.startsWith('!')
  const value = isNot ? printed.slice(1) : printed
  if (!isNot && EVERYTHING.has(value)) return []
  const [address = '', length] = value.split('/')
  const network = NETWORKS[address] ?? address
  const isAddress = option === '-s' || option === '-d'
  // A name stands for addresses that are not told.
  const isNamed = isAddress && parseAddress(network) === undefined
  const plain = length === undefined ? network : `${network}/${length}`
  return [...(isNot ? ['!'] : []), isNamed ? '--host-name' : option, plain]
}

/** /etc/networks of Debian and Red Hat. */
const NETWORKS: Readonly<Record<string, string>> = {
  loopback: '127.0.0.0',
  'link-local': '169.254.0.0',
  localhost: '127.0.0.1',
}

interface More {
  matches: string[]
  /** What belongs to the target. */
  options: string[]
}

/** Each takes what stands at the beginning of the rest. */
const MATCHES: readonly [RegExp, (found: RegExpExecArray) => string[]][] = [
  [/^(?:tcp|udp|sctp)(?= (?:[sd]pts?|flags):|$)/, () => []],
  [
    /^(dpts?|spts?):(!?)([\w.:-]{1,60})/,
    ([, of = '', not, value = '']) => port(of[0] === 'd' ? '--dport' : '--sport', not, value),
  ],
  [/^multiport dports (!?)(\S{1,200})/, ([, not, value = '']) => port('--dports', not, value)],
  [/^multiport sports (!?)(\S{1,200})/, ([, not, value = '']) => port('--sports', not, value)],
  [/^(! )?(?:state|ctstate) ([A-Z,]{3,80})/, ([, not, value = '']) => [...(not ? ['!'] : []), '--ctstate', value]],
  [/^icmp (?:!)?(?:type )?([a-z][\w-]{1,40})/, ([, value = '']) => ['--icmp-type', value]],
  [/^(?:ipv6-)?icmp(?:v6|6)? ?(?:type|typ) (\d{1,3})/, ([, value = '']) => ['--icmp-type', value]],
  [/^icmptype (\d{1,3})(?: code \d{1,3})?/, ([, value = '']) => ['--icmp-type', value]],
  [
    /^ADDRTYPE match (!?)(dst|src)-type (!?)([A-Z]{4,20})/,
    ([, not, of, not2, value = '']) => [...(not || not2 ? ['!'] : []), `--${of}-type`, value],
  ],
  [/^\/\* .{0,300}? \*\//, () => []],
  [/^limit: avg \S{1,30} burst \d{1,10}/, () => []],
  [/^match-set (\S{1,40}) (\S{1,40})/, ([, set = '', of = '']) => ['--match-set', `${set} ${of}`]],
]
/** What follows a target. */
const OPTIONS: readonly [RegExp, (found: RegExpExecArray, target: string) => string[]][] = [
  [/^reject-with (\S{1,40})/, ([, value = '']) => ['--reject-with', value]],
  [/^to:(\S{1,90})/, ([, value = ''], target) => [target === 'SNAT' ? '--to-source' : '--to-destination', value]],
  [/^redir ports (\S{1,20})/, ([, value = '']) => ['--to-ports', value]],
  [/^masq ports: \S{1,20}/, () => []],
  [/^LOG (?:flags \d{1,5} )?level \S{1,20}(?: prefix "[^"]{0,60}")?/, () => []],
  [/^(?:random|persistent)(?:-fully)?/, () => []],
]

function port(option: string, not: string | undefined, value: string): string[] {
  const numbers = value.split(/([:,])/).map((part) => String(portOfService(part) ?? part))
  return [...(not ? ['!'] : []), option, numbers.join('')]
}

function moreOf(text: string, target: string): More {
  const more: More = { matches: [], options: [] }
  let rest = text.slice(0, 1000)
  while (rest !== '') {
    const [taken, to, words] = firstOf(rest, target)
    append(more[to], words)
    rest = rest.slice(taken).trimStart()
  }
  return more
}

function firstOf(rest: string, target: string): [number, keyof More, string[]] {
  for (const [pattern, words] of MATCHES) {
    const found = pattern.exec(rest)
    if (found !== null) return [found[0].length, 'matches', words(found)]
  }
  for (const [pattern, words] of OPTIONS) {
    const found = pattern.exec(rest)
    if (found !== null) return [found[0].length, 'options', words(found, target)]
  }
  // What is not known here narrows the rule in a way that nobody understands.
  return [rest.length, 'matches', ['--unread', rest]]
}
