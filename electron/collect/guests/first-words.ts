/** The first line that says something, fit for a sentence: no control characters reach a terminal or the window. */
export function firstWords(text: string): string {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ').trim())
  const line = lines.find((one) => one !== '') ?? ''
  return line.length > 200 ? `${line.slice(0, 200)}…` : line
}
