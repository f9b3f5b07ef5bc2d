/**
 * `work` with its last result kept: all parsers look at the same beginning of a text, one after the other, to recognise it.
 * Long texts are cut before they come here, so that none is held on to.
 */
export function ofLastText<Result>(work: (text: string) => Result): (text: string) => Result {
  let last: { text: string; result: Result } | undefined
  return (text) => {
    if (last?.text !== text) last = { text, result: work(text) }
    return last.result
  }
}
