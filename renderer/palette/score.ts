/** How well a text fits what is typed; both in lower case. 0: not at all. */
export function score(text: string, typed: string): number {
  if (typed === '') return 1
  if (text === typed) return 1000
  const at = text.indexOf(typed)
  // Of two that fit alike, the shorter one: there is less in it that was not asked for.
  const length = Math.min(text.length, 99) / 100
  if (at === 0) return 800 - length
  if (at > 0) return (beginsWord(text, at) || beginsWord(text, wordStart(text, typed)) ? 600 : 400) - length
  return scattered(text, typed)
}

const isWordSign = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign)

function beginsWord(text: string, at: number): boolean {
  return at > 0 && !isWordSign(text[at - 1])
}

/** The first place but the very first where `typed` begins a word; -1 where there is none. */
function wordStart(text: string, typed: string): number {
  for (let at = text.indexOf(typed); at >= 0; at = text.indexOf(typed, at + 1)) if (beginsWord(text, at)) return at
  return -1
}

/** Letters in their order, but not beside each other: `ccv1` for `ccl-vm-1`. Only close together, else everything would fit. */
function scattered(text: string, typed: string): number {
  if (typed.length < 2) return 0
  let at = -1
  let first = -1
  for (const sign of typed) {
    at = text.indexOf(sign, at + 1)
    if (at < 0) return 0
    if (first < 0) first = at
  }
  const spread = at - first + 1 - typed.length
  const starts = first === 0 || !isWordSign(text[first - 1])
  return starts && spread <= typed.length * 2 ? 200 - spread * 5 - first : 0
}
