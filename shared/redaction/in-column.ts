/** Longer than the original, it takes of the spaces behind it; shorter, it gives some: the next column stays where it is. */
export function inColumn(written: string, width: number, spaces: string): string {
  if (spaces === '') return written
  return written + ' '.repeat(Math.max(1, spaces.length + width - written.length))
}
