const UNITS: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, g: 1e9, t: 1e12 }

/** `866.7 Mbps` → bits a second; in some languages the fraction stands behind a comma. Nothing for no speed at all. */
export function bitRate(text: string | undefined): number | undefined {
  const [, number = '', unit = ''] = /^(\d{1,6}(?:[.,]\d{1,6})?) ?([kmgt]?)bps$/i.exec(text ?? '') ?? []
  const bits = Math.round(Number(number.replace(',', '.')) * (UNITS[unit.toLowerCase()] ?? 1))
  return bits === 0 ? undefined : bits
}
