/** Names and rows come from other machines: control characters in them must not reach a terminal. Tabs become blanks. */
export function withoutControls(text: string): string {
  return text
    .replace(/\t/g, ' ')
    .replace(
      /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
}

/** The same for every string in a plain value. */
export function printableValue<T>(value: T): T
export function printableValue(value: unknown): unknown {
  if (typeof value === 'string') return withoutControls(value)
  if (Array.isArray(value)) return value.map((item: unknown) => printableValue(item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, printableValue(item)]))
}
