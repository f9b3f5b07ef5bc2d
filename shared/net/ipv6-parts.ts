const PART = /^[\da-f]{1,4}$/i

/** The eight parts of an IPv6 address as RFC 4291 2.2 has it written, all of them in hexadecimal; anything else is `undefined`. */
export function ipv6Parts(text: string): number[] | undefined {
  const [head = '', tail, more] = text.split('::', 3)
  const before = partsIn(head)
  if (tail === undefined) return before?.length === 8 ? before : undefined
  const behind = partsIn(tail)
  if (before === undefined || behind === undefined || more !== undefined) return undefined
  // `::` stands for at least one part.
  const zeros = 8 - before.length - behind.length
  return zeros < 1 ? undefined : [...before, ...new Array<number>(zeros).fill(0), ...behind]
}

function partsIn(text: string): number[] | undefined {
  const parts = text === '' ? [] : text.split(':', 9)
  return parts.every((part) => PART.test(part)) ? parts.map((part) => Number.parseInt(part, 16)) : undefined
}

/** Eight parts as RFC 5952 has them written: `::` for the longest run of zeros, the first of several, but not for a single one. */
export function ipv6OfParts(parts: readonly number[]): string {
  let longestAt = 0
  let longest = 1
  let run = 0
  for (let at = 0; at < parts.length; at += 1) {
    run = parts[at] === 0 ? run + 1 : 0
    if (run <= longest) continue
    longest = run
    longestAt = at + 1 - run
  }
  const written = parts.map((part) => part.toString(16))
  if (longest === 1) return written.join(':')
  return `${written.slice(0, longestAt).join(':')}::${written.slice(longestAt + longest).join(':')}`
}
