/** 65,536; beyond what anybody can picture, as a power of two: 2⁶⁴. */
export function countWords(size: bigint): string {
  if (size <= 0xffff_ffffn) return size.toLocaleString('en')
  return `2${[...String(size.toString(2).length - 1)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')}`
}
