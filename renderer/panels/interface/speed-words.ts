const UNITS = ['bit/s', 'kbit/s', 'Mbit/s', 'Gbit/s', 'Tbit/s']

/** Bits a second in the unit that makes a number people know: 866.7 Mbit/s. */
export function speedWords(bits: number): string {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(bits) / 3)))
  return `${Number((bits / 1000 ** step).toFixed(1))} ${UNITS[step]}`
}
