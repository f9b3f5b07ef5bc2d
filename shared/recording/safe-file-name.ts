/** Names that Windows gives to devices, whatever the ending. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i

/** A part of a path that every file system takes: letters, digits, `. _ -` and blanks of any script; never empty, at most 80 characters. */
export function safeFileName(name: string): string {
  const plain = [...name.normalize('NFC').replace(/[^\p{L}\p{N}._ -]/gu, '_')].slice(0, 80).join('')
  const trimmed = plain.replace(/^[. ]+|[. ]+$/g, (ends) => '_'.repeat(ends.length))
  if (trimmed === '') return '_'
  return DEVICE.test(trimmed) ? `_${trimmed}` : trimmed
}
