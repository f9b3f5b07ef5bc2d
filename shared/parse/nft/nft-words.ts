/** What stands alone, whether blanks are around it or not. A word in quotes keeps the one at its beginning, which tells it from others. */
const WORD = /"[^"]*"?|#.*|[{}(),;|&]|[!<>=]=?|[^\s"{}(),;|&!<>=:]+(?=:(?:\s|$))|[^\s"{}(),;|&!<>=]+/g

/** A line of nft's language as its words: `tcp dport { 22, 80-90 } accept # handle 4` → `tcp`, `dport`, `{`, `22`, `,`, … */
export function nftWords(line: string): string[] {
  const words = line.match(WORD) ?? []
  // A comment goes on to the line's end.
  if (words.at(-1)?.startsWith('#') === true) words.pop()
  return words
}

/** What is between quotes, or the word as it is. */
export function unquoted(word: string): string {
  return word.startsWith('"') ? word.replace(/^"|"$/g, '') : word
}
