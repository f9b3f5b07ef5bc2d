/** A name from a file, fit for a sentence: control characters shown as escapes, the middle of a long one left out. */
export function printable(name: string): string {
  const escaped = name.replace(
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return escaped.length <= 120 ? escaped : `${escaped.slice(0, 60)}…${escaped.slice(-50)}`
}
