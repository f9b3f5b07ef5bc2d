/** `1.2 Mbit/s`: as adapters are sold, 1,000 to the next unit. */
export function rateWords(bitsPerSecond: number): string {
  return scaled(bitsPerSecond, ['bit/s', 'kbit/s', 'Mbit/s', 'Gbit/s', 'Tbit/s'])
}

/** `5.5 GB`, 1,000 to the next unit as well, so that both can be compared in one's head. */
export function bytesWords(bytes: number): string {
  return bytes === 1 ? '1 byte' : scaled(bytes, ['bytes', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB'])
}

/** Two figures at least of what is not a whole number: `1.2`, `12`, `120`. */
function scaled(amount: number, units: readonly string[]): string {
  let [value, unit] = [amount, 0]
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1_000
    unit += 1
  }
  const figures = unit > 0 && value < 9.95 ? value.toFixed(1) : `${Math.round(value)}`
  return `${figures} ${units[unit]}`
}
