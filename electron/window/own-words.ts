const OWN = /^(--recording|--moment|--no-lan|--sample|-r)$|^--(recording|moment)=/
const WITH_VALUE = /^(--recording|--moment|-r)$/

/** Those words of Electron's command line that are Switchyard's: the others are Chromium's, a debugger's, or the script itself. */
export function ownWords(argv: readonly string[]): string[] {
  return argv.flatMap((word, index) => {
    if (OWN.test(word)) return [word]
    const before = argv[index - 1]
    return before !== undefined && WITH_VALUE.test(before) ? [word] : []
  })
}
