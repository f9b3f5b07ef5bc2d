/** Hyper-V's generation of a machine, with what it means. */
export function generationWords(generation: number): string {
  const meaning = { 1: 'an old PC’s parts: BIOS', 2: 'UEFI, and only Hyper-V’s own devices' }[generation]
  return meaning === undefined ? `${generation}` : `${generation}: ${meaning}`
}
