import { isGroup, isLocallyAdministered, type Mac } from './mac.ts'

export type VendorOf = (mac: Mac) => string | undefined

/** Hexadecimal digits of a block that the IEEE assigns: MA-S, MA-M, MA-L. The narrower ones are cut out of a wider one. */
const BLOCKS = [9, 7, 6]
/** Names in the registry that are no vendor: kept secret, or the registry's own block out of which narrower ones are cut. */
const NOBODY = new Set(['Private', 'IEEE Registration Authority'])

/**
 * Reads a vendor table: one line for each organisation, its name, a tab, and its blocks' first digits between spaces.
 * The function it gives knows no vendor for a MAC that software made up (locally administered) or that is a group's.
 */
export function readVendorTable(text: string): VendorOf {
  const byBlock = new Map<string, string>()
  for (const line of text.split('\n')) {
    const tab = line.indexOf('\t')
    if (tab < 0) continue
    const name = line.slice(0, tab)
    for (const block of line.slice(tab + 1).split(' ')) byBlock.set(block, name)
  }
  return (mac) => {
    if (isGroup(mac) || isLocallyAdministered(mac)) return undefined
    const digits = mac.replaceAll(':', '').toUpperCase()
    for (const length of BLOCKS) {
      const name = byBlock.get(digits.slice(0, length))
      if (name !== undefined) return NOBODY.has(name) ? undefined : name
    }
    return undefined
  }
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
