/** A line's words; quotes keep words with blanks together. Nothing where a quote is not closed. */
export function wordsOfLine(line: string): string[] | undefined {
  const words: string[] = []
  let rest = line.trim()
  while (rest !== '') {
    const [whole, quoted, single, plain] = /^(?:"([^"]*)"|'([^']*)'|([^\s"']+))(?:\s+|$)/.exec(rest) ?? []
    const word = quoted ?? single ?? plain
    if (whole === undefined || word === undefined) return undefined
    words.push(word)
    rest = rest.slice(whole.length)
  }
  return words
}
