import { decodeCodePage } from './code-pages.ts'
import { decodeText } from './decode-text.ts'
import { withoutMojibake } from './without-mojibake.ts'

/**
 * Text that a command printed, whatever wrote it into the file: UTF-8; UTF-16, also without a byte order mark (`wsl -l`); else a code
 * page (`>` of the command prompt). `undefined` for what is no text.
 */
export function decodeOutput(bytes: Uint8Array): string | undefined {
  const strict = decodeText(bytes)
  if (strict !== undefined && !strict.includes('\0')) return withoutMojibake(strict)
  const wide = utf16WithoutMark(bytes)
  if (wide !== undefined) return wide
  return bytes.some(isBinary) || startsLikeUtf16(bytes) ? undefined : decodeCodePage(bytes)
}

/** Controls that no text has. Tab, line ends, form feed and escape it may have. */
const isBinary = (byte: number): boolean =>
  byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b

/** With a byte order mark it would have been read, were it whole. */
const startsLikeUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

/** How many bytes are looked at. */
const HEAD = 4096
/** Of fewer bytes too little can be told. */
const SHORT = 64

/**
 * Nine in ten letters of what commands print are ASCII, whose second byte is zero. In other scripts blanks, digits and line ends are,
 * a good part of a text as soon as it has several lines; in the other place hardly any letter has a zero.
 */
function utf16WithoutMark(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, HEAD)
  const zeros = (parity: number): number => head.filter((byte, index) => index % 2 === parity && byte === 0).length
  const [first, second] = [zeros(0), zeros(1)]
  const many = Math.floor(head.length / 2) * (head.length < SHORT ? 0.9 : 0.2)
  const few = head.length * 0.01
  const encoding = second >= many && first <= few ? 'utf-16le' : first >= many && second <= few ? 'utf-16be' : undefined
  if (encoding === undefined || head.length < 4 || bytes.length % 2 !== 0) return undefined
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.includes('\0') || hasControls(text) ? undefined : text
  } catch {
    return undefined
  }
}

const hasControls = (text: string): boolean =>
  Array.from(text.slice(0, HEAD), (sign) => sign.charCodeAt(0)).some((code) => code < 0x20 && isBinary(code))
