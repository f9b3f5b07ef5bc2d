const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' }
const ENTITY = /&(?:#(\d{1,6})|#x([\da-f]{1,5})|(lt|gt|amp|quot|apos|nbsp));/gi
/** Elements around text that was shown on a page, and of nothing that a command prints. */
const ELEMENT = /<\/?(?:br|pre|code|p|div|span|samp|blockquote|font|b|i|em|strong)(?:\s[^<>]{0,200})?\/?>/gi

/** What only a page's source has: no command prints these. */
const PAGE = /<(?:br|pre|code|p|div|span|samp|blockquote)\b[^<>]{0,200}>|&(?:nbsp|lt|gt);/i

/** A text out of a page's source as the page would show it. XML that a command printed stays as it is. */
export function withoutMarkup(text: string): string {
  if (/^\s{0,100}<(?:\?xml|domain|network)\b/.test(text) || !PAGE.test(text)) return text
  return text
    .replace(ELEMENT, '')
    .replace(ENTITY, (_, decimal?: string, hex?: string, name?: string) => signOf(decimal, hex, name))
}

function signOf(decimal: string | undefined, hex: string | undefined, name: string | undefined): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? ''
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  return code > 0x1f && code <= 0x10_ff_ff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ''
}
