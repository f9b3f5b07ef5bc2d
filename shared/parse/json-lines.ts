import { afterBlanks, type JsonSpan, jsonSpanAt } from './json-places.ts'

/** The objects of a text in which one follows another, as Go templates print them; `broken` where one is cut off or something else stands. */
export function jsonLines(text: string, begin: number): { parts: JsonSpan[]; broken?: number } {
  const parts: JsonSpan[] = []
  for (let at = begin; at < text.length; ) {
    const span = text[at] === '{' ? jsonSpanAt(text, at) : undefined
    if (span === undefined) return { parts, broken: at }
    parts.push(span)
    at = afterBlanks(text, span.end)
  }
  return { parts }
}
