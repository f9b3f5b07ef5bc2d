/**
 * Text of a file: UTF-8 with or without byte order mark, or UTF-16 with one (what `>` of Windows PowerShell writes).
 * `undefined` where it is none of these. Line ends stay as they are.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

/** The inverse, always UTF-8. A text that itself begins with a byte order mark gets another, since one is dropped on reading. */
export function encodeText(text: string): Uint8Array {
  return new TextEncoder().encode(text.startsWith('\ufeff') ? `\ufeff${text}` : text)
}
