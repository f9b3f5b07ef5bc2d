/** "10.0.5.11–10.0.5.22" for IPv4 addresses in any order; nothing where there is none. */
export function addressRange(addresses: readonly string[]): string | undefined {
  const known = addresses
    .filter((one) => /^\d+\.\d+\.\d+\.\d+$/.test(one))
    .toSorted((a, b) => numberOf(a) - numberOf(b))
  const [lowest, highest] = [known[0], known.at(-1)]
  if (lowest === undefined || highest === undefined) return addresses[0] === undefined ? undefined : `${addresses[0]} …`
  return lowest === highest ? lowest : `${lowest}–${highest}`
}

function numberOf(address: string): number {
  return address.split('.').reduce((value, part) => value * 256 + Number(part), 0)
}
