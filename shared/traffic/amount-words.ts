const BITS = ['bit/s', 'kbit/s', 'Mbit/s', 'Gbit/s', 'Tbit/s']

/** `1.2 Mbit/s`: as adapters are sold, 1,000 to the next unit. */
export function rateWords(bitsPerSecond: number): string {
  return rounded(bitsPerSecond, BITS)
}

/** `866.7 Mbit/s`: a link's speed as its adapter tells it, to the first decimal. */
export function speedWords(bitsPerSecond: number): string {
  const [value, unit] = scaled(bitsPerSecond, BITS)
  return `${Number(value.toFixed(1))} ${unit}`
}

/** `5.5 GB`, 1,000 to the next unit as well, so that both can be compared in one's head. */
export function bytesWords(bytes: number): string {
  return bytes === 1 ? '1 byte' : rounded(bytes, ['bytes', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB'])
}

/** Two figures at least of what is not a whole number: `1.2`, `12`, `120`. */
function rounded(amount: number, units: readonly string[]): string {
  const [value, unit] = scaled(amount, units)
  return `${unit !== units[0] && value < 9.95 ? value.toFixed(1) : Math.round(value)} ${unit}`
}

/** In the unit in which it is below 1,000, also when it is rounded. */
function scaled(amount: number, units: readonly string[]): [value: number, unit: string] {
  let [value, at] = [amount, 0]
  while (value >= 999.5 && at < units.length - 1) {
    value /= 1_000
    at += 1
  }
  return [value, units[at] ?? '']
}
