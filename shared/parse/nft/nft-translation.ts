import { parseAddress } from '../../net/address.ts'
import type { NftCursor } from './nft-cursor.ts'
import { nftField } from './nft-field.ts'
import { nftRight, oneValue } from './nft-value.ts'

type Expression = Record<string, unknown>

const FLAG = /^(?:random|fully-random|persistent)$/

/** `masquerade`, `redirect to :22`, `dnat ip to 10.0.0.1:80`, `snat to 203.0.113.5 random`. */
export function nftTranslation(cursor: NftCursor): Expression | undefined {
  const name = cursor.next() ?? ''
  const said: Expression = {}
  if (/^ip6?$/.test(cursor.peek() ?? '')) said['family'] = cursor.next()
  const isPrefix = cursor.take('prefix')
  // `dnat ip addr . port to …`: the map gives both.
  if (cursor.take('addr')) {
    cursor.take('.')
    cursor.take('port')
  }
  if (cursor.take('to') && !addTarget(cursor, said)) return undefined
  const flags: string[] = []
  while (FLAG.test(cursor.peek() ?? '')) {
    flags.push(cursor.next() ?? '')
    cursor.take(',')
  }
  if (isPrefix) said['type_flags'] = 'prefix'
  if (isPrefix) flags.push('netmap')
  if (flags.length > 0) said['flags'] = flags.length === 1 ? flags[0] : flags
  return { [name]: Object.keys(said).length === 0 ? null : said }
}

function addTarget(cursor: NftCursor, said: Expression): boolean {
  const word = cursor.peek()
  if (word === undefined) return false
  const [, bracketed, plain, port] = /^(?:\[([\da-f:.]+)\]|([\d.-]+))?(?::(\d{1,5}(?:-\d{1,5})?))?$/i.exec(word) ?? []
  const printed = bracketed ?? plain
  const addr = printed === undefined ? wholeAddress(word) : oneValue(printed, undefined)
  if (addr !== undefined || port !== undefined) {
    cursor.next()
    if (addr !== undefined) said['addr'] = addr
    if (port !== undefined) said['port'] = oneValue(port, undefined)
    return true
  }
  const key = nftField(cursor)
  if (key === undefined || !cursor.take('map')) return false
  const data = nftRight(cursor, [key.kind])
  if (data === undefined) return false
  said['addr'] = { map: { key: key.left, data } }
  return true
}

/** An IPv6 address, or a range of them, which stands without brackets where no port follows. */
function wholeAddress(word: string): unknown {
  const isAddress = word.split('-').every((part) => parseAddress(part) !== undefined)
  return isAddress || /^[\da-f:.]+\/\d{1,3}$/i.test(word) ? oneValue(word, undefined) : undefined
}
