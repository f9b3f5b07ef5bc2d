const OWN = new Set(['--recording', '--moment', '--no-lan', '--sample'])
const WITH_VALUE = new Set(['--recording', '--moment'])

/** Those words of Electron's command line that are Switchyard's: the others are Chromium's, a debugger's, or the script itself. */
export function ownWords(argv: readonly string[]): string[] {
  return argv.flatMap((word, index) => {
    if (OWN.has(word)) return [word]
    const before = argv[index - 1]
    return before !== undefined && WITH_VALUE.has(before) ? [word] : []
  })
}
