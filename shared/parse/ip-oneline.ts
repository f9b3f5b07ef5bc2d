import type { TextLine } from './text-lines.ts'

/** `2: eth0    inet 10.0.0.5/24 …`: `ip -o address` has one row for each address, and none for the interface. */
const ROW = /^(\d{1,10}): (\S{1,80}) {1,12}(inet6? .*)$/

/** An interface and its first address, as `ip -o address` has them in one row. */
export function onelineAddress(text: string): { index: number; name: string; row: string } | undefined {
  const match = ROW.exec(text)
  return match === null ? undefined : { index: Number(match[1]), name: match[2] ?? '', row: match[3] ?? '' }
}

/** What `ip -o` printed in one row, taken apart at its backslashes; all parts keep the row's number. */
export function unfolded(lines: readonly TextLine[]): TextLine[] {
  return lines.flatMap((line) =>
    /^\d.*\\ {4}/.test(line.text)
      ? line.text.split(/\\(?= {4})/).map((text) => ({ number: line.number, text: text.trimEnd() }))
      : [line],
  )
}
