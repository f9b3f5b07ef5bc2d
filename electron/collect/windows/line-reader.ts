/** Takes bytes apart into lines of UTF-8, none longer than `limit` bytes. Empty ones are passed over. */
export function lineReader(
  limit: number,
  { onLine, onTooLong }: { onLine: (line: string) => void; onTooLong: () => void },
): (chunk: Buffer) => void {
  let parts: Buffer[] = []
  let length = 0
  let isOver = false
  const take = (part: Buffer) => {
    parts.push(part)
    length += part.length
    if (length > limit) {
      isOver = true
      parts = []
      onTooLong()
    }
  }
  return (chunk) => {
    let from = 0
    for (let at = chunk.indexOf(10); at >= 0 && !isOver; at = chunk.indexOf(10, from)) {
      take(chunk.subarray(from, at))
      from = at + 1
      if (isOver) return
      const line = Buffer.concat(parts).toString('utf8').trim()
      parts = []
      length = 0
      if (line !== '') onLine(line)
    }
    if (!isOver) take(chunk.subarray(from))
  }
}
