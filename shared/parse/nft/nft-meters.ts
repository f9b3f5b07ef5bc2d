import type { NftCursor } from './nft-cursor.ts'
import { unquoted } from './nft-words.ts'

type Expression = Record<string, unknown>

const UNIT = /^(?:[kmgKMG]?bytes|packets)$/

/** `limit rate over 10/second burst 5 packets`, `limit rate 10 mbytes/second`, `limit name "x"`. */
export function nftLimit(cursor: NftCursor): Expression | undefined {
  cursor.next()
  const named = nameOf(cursor)
  if (named !== undefined) return { limit: named }
  if (!cursor.take('rate')) return undefined
  const inv = cursor.take('over')
  const [amount = '', per] = (cursor.next() ?? '').split('/')
  if (!/^\d{1,15}$/.test(amount)) return undefined
  const [unit, second] = per === undefined ? (cursor.next() ?? '').split('/') : [undefined, per]
  if (second === undefined || (unit !== undefined && !UNIT.test(unit))) return undefined
  const burst = cursor.take('burst') ? Number(cursor.next()) : undefined
  const burstUnit = burst !== undefined && UNIT.test(cursor.peek() ?? '') ? cursor.next() : undefined
  const isBytes = unit !== undefined
  return {
    limit: {
      rate: Number(amount),
      // What the kernel takes where none is printed.
      burst: burst ?? (isBytes ? 0 : 5),
      per: second,
      ...(inv ? { inv } : {}),
      ...(isBytes ? { rate_unit: unit, burst_unit: burstUnit ?? 'bytes' } : {}),
    },
  }
}

/** `quota over 100 mbytes`, `quota name "x"`. */
export function nftQuota(cursor: NftCursor): Expression | undefined {
  cursor.next()
  const named = nameOf(cursor)
  if (named !== undefined) return { quota: named }
  const inv = cursor.take('over')
  cursor.take('until')
  const val = Number(cursor.next())
  const unit = cursor.next()
  if (!Number.isInteger(val) || unit === undefined || !UNIT.test(unit)) return undefined
  if (cursor.take('used')) for (let i = 0; i < 2; i += 1) cursor.next()
  return { quota: { val, val_unit: unit, ...(inv ? { inv } : {}) } }
}

function nameOf(cursor: NftCursor): string | undefined {
  return cursor.take('name') ? unquoted(cursor.next() ?? '') : undefined
}

/** `log prefix "dropped: " level info flags all`: changes nothing for the packet. */
export function nftLog(cursor: NftCursor): Expression | undefined {
  cursor.next()
  const said: Expression = {}
  for (;;) {
    const key = cursor.peek() ?? ''
    if (!/^(?:prefix|level|group|snaplen|queue-threshold|flags)$/.test(key)) break
    cursor.next()
    if (key === 'flags') addFlags(cursor, said)
    else {
      const value = cursor.next()
      if (value === undefined) return undefined
      said[key] = /^\d+$/.test(value) ? Number(value) : unquoted(value)
    }
  }
  // The usual level is not printed.
  if (said['level'] === 'warn') delete said['level']
  return { log: Object.keys(said).length === 0 ? null : said }
}

/** `flags tcp sequence,options`, `flags ip options`, `flags skuid`; several follow each other. */
function addFlags(cursor: NftCursor, said: Expression): void {
  const of = cursor.next() ?? ''
  const flags: string[] = []
  if (of !== 'tcp' && of !== 'ip') flags.push(of)
  else {
    do flags.push(`${of} ${cursor.next() ?? ''}`)
    while (cursor.take(','))
  }
  const before = said['flags']
  const all = [...(before === undefined ? [] : [before].flat()), ...flags]
  said['flags'] = all.length === 1 ? all[0] : all
}
