/** A program and its arguments as one line of a POSIX shell, which PowerShell reads alike: quoted where it must be. */
export function quotedLine(words: readonly string[]): string {
  return words.map((word) => (/^[\w@%+=:,./~-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`)).join(' ')
}
