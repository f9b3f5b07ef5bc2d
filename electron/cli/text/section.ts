import type { Paint } from './paint.ts'

/** What a text is laid out for. */
export interface Page {
  width: number
  paint: Paint
}

/** A title with its lines; nothing where there are none. */
export function section(title: string, lines: readonly string[], { paint }: Page): string[] {
  return lines.length === 0 ? [] : [paint.strong(title), ...lines]
}

/** Sections with an empty line between them. */
export function pageOf(sections: readonly (readonly string[])[]): string {
  const full = sections.filter((lines) => lines.length > 0)
  return `${full.map((lines) => lines.join('\n')).join('\n\n')}\n`
}
