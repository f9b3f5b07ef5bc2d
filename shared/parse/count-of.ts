/** A counter of up to 64 bits; `undefined` for what is no whole number: cut off (`...724576506362`), or rounded for people (`1.2G`). */
export function countOf(text: string | undefined): number | undefined {
  return /^\d{1,20}$/.test(text ?? '') ? Number(text) : undefined
}
