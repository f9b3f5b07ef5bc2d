/** A piece of a line, with whether it is part of the strong words. */
export interface Part {
  text: string
  strong: boolean
}

/** Wrapped lines with the strong words marked, which may begin on one line and end on the next. Lines were broken at spaces. */
export function boldParts(lines: readonly string[], strong: string): Part[][] {
  const whole = lines.join(' ')
  const begin = strong === '' ? -1 : whole.indexOf(strong)
  const end = begin + strong.length
  let at = 0
  return lines.map((line) => {
    const from = begin < 0 ? line.length : Math.min(Math.max(begin - at, 0), line.length)
    const to = begin < 0 ? line.length : Math.min(Math.max(end - at, from), line.length)
    at += line.length + 1
    const parts = [
      { text: line.slice(0, from), strong: false },
      { text: line.slice(from, to), strong: true },
      { text: line.slice(to), strong: false },
    ]
    return parts.filter(({ text }) => text !== '')
  })
}
