import { OEM_CODE_PAGES } from './oem-code-pages.ts'

/** How two bytes of UTF-8 look that were read one by one: `Ã©` (windows-1252), `├®` (850). */
const SUSPECT = /[\u00c2-\u00f4\u251c\u252c\u2500-\u2550][^\u0000-\u007f]/

const WINDOWS_1252 = new TextDecoder('windows-1252')
const upperHalf = (): string => WINDOWS_1252.decode(Uint8Array.from({ length: 128 }, (_, index) => index + 128))

let bytesOf: ReadonlyMap<string, number>[] | undefined

/** Sign → byte, for each of the pages as which UTF-8 is taken by mistake. */
function pages(): readonly ReadonlyMap<string, number>[] {
  bytesOf ??= [upperHalf(), OEM_CODE_PAGES['cp850'] ?? ''].map(
    (upper) => new Map([...upper].map((sign, index) => [sign, index + 128])),
  )
  return bytesOf
}

/** How much is looked at to see whether it is such a text, in signs. */
const HEAD = 64 * 1024

/** A text of which the UTF-8 was read as a code page somewhere on its way, as it was before; any other as it is. */
export function withoutMojibake(text: string): string {
  if (!SUSPECT.test(text.slice(0, HEAD))) return text
  for (const page of pages()) {
    const repaired = readAgain(text, page)
    if (repaired !== undefined) return repaired
  }
  return text
}

/** Only where every single sign fits: a text that is right has letters that are no UTF-8 when read so. */
function readAgain(text: string, page: ReadonlyMap<string, number>): string | undefined {
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    const byte = code < 0x80 ? code : page.get(text[index] ?? '')
    if (byte === undefined) return undefined
    bytes[index] = byte
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
