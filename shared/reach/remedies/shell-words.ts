/** A value as one word of PowerShell: in single quotes, each quote inside doubled (about_Quoting_Rules). */
export function powershellWord(value: string): string {
  return `'${value.replace(/['‘’‚‛]/g, (quote) => quote + quote)}'`
}

/** A value as one word of a POSIX shell. */
export function shellWord(value: string): string {
  return /^[\w./:@%+-]+$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`
}
