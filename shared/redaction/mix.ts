/**
 * The n-th of numbers of `bits` bits that follow no pattern, each once: an odd multiplier visits every number before any comes
 * again. What an alias is says nothing of what it stands for: `n` counts in the order in which originals were met.
 */
export function mix(n: number, bits: number): bigint {
  const modulus = 1n << BigInt(bits)
  return (BigInt(n + 1) * (0x9e3779b97f4a7c15n | 1n)) % modulus
}
