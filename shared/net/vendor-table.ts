import { isGroup, isLocallyAdministered, type Mac } from './mac.ts'

export type VendorOf = (mac: Mac) => string | undefined

/** Hexadecimal digits of a block that the IEEE assigns: MA-S, MA-M, MA-L. The narrower ones are cut out of a wider one. */
const BLOCKS = [9, 7, 6]
/** Where the first nine digits stand in `aa:bb:cc:dd:ee:ff`. */
const PLACES = [0, 1, 3, 4, 6, 7, 9, 10, 12] as const
/** Names in the registry that are no vendor: kept secret, or the registry's own block out of which narrower ones are cut. */
const NOBODY = new Set(['Private', 'IEEE Registration Authority'])

/**
 * Reads a vendor table: one line for each organisation, its name, a tab, and its blocks' first digits between spaces.
 * The function it gives knows no vendor for a MAC that software made up (locally administered) or that is a group's.
 */
export function readVendorTable(text: string): VendorOf {
  // By number, not by text: a table of a thousand rows asks a thousand times.
  const wide = new Map<number, string>()
  const narrow = new Map<number, string>()
  const cut = new Set<number>()
  for (const line of text.split('\n')) {
    const tab = line.indexOf('\t')
    if (tab < 0) continue
    const name = line.slice(0, tab)
    for (const block of line.slice(tab + 1).split(' ')) {
      const value = Number.parseInt(block, 16)
      if (block.length === 6) wide.set(value, name)
      else {
        narrow.set(keyOf(value, block.length), name)
        cut.add(Number.parseInt(block.slice(0, 6), 16))
      }
    }
  }
  const narrowest = (mac: Mac, first: number) =>
    cut.has(first)
      ? (narrow.get(keyOf(leadingDigits(mac, 9), 9)) ?? narrow.get(keyOf(leadingDigits(mac, 7), 7)))
      : undefined
  return (mac) => {
    if (isGroup(mac) || isLocallyAdministered(mac)) return undefined
    const first = leadingDigits(mac, 6)
    const name = narrowest(mac, first) ?? wide.get(first)
    return name === undefined || NOBODY.has(name) ? undefined : name
  }
}

/** Blocks of both lengths in one map: 36 bits and 28 bits never meet. */
function keyOf(value: number, digits: number): number {
  return digits === 9 ? value : value + 2 ** 36
}

/** The number that a MAC’s first hexadecimal digits are. */
function leadingDigits(mac: Mac, count: 6 | 7 | 9): number {
  let value = 0
  for (let index = 0; index < count; index += 1) {
    const code = mac.charCodeAt(PLACES[index] ?? 0)
    // 0 to 9, else a to f: a Mac is in small letters.
    value = value * 16 + (code < 58 ? code - 48 : code - 87)
  }
  return value
}

/** Writes a vendor table from the registry: block's first digits → organisation, its postal address in further lines. */
export function vendorTableText(registry: Readonly<Record<string, string>>): string {
  const byName = new Map<string, string[]>()
  for (const [block, entry] of Object.entries(registry)) {
    const [first = ''] = entry.split('\n')
    const name = first.replace(/\s+/g, ' ').trim()
    if (name === '' || !/^[0-9A-F]+$/.test(block) || !BLOCKS.includes(block.length)) continue
    // A few blocks of the 1980s have the local bit set: nobody can be told by them.
    if ((Number.parseInt(block.slice(0, 2), 16) & 3) !== 0) continue
    byName.set(name, [...(byName.get(name) ?? []), block])
  }
  const names = [...byName].sort(([a], [b]) => (a < b ? -1 : 1))
  return names.map(([name, blocks]) => `${name}\t${blocks.sort().join(' ')}\n`).join('')
}
