/** "10.0.5.11–22", or "10.0.5.11–10.0.6.3" where more than the end differs, for IPv4 addresses in any order; nothing where there is none. */
export function addressRange(addresses: readonly string[]): string | undefined {
  const known = addresses
    .filter((one) => /^\d+\.\d+\.\d+\.\d+$/.test(one))
    .toSorted((a, b) => numberOf(a) - numberOf(b))
  const [lowest, highest] = [known[0], known.at(-1)]
  if (lowest === undefined || highest === undefined) return addresses[0] === undefined ? undefined : `${addresses[0]} …`
  if (lowest === highest) return lowest
  const [network, end] = [highest.slice(0, highest.lastIndexOf('.') + 1), highest.slice(highest.lastIndexOf('.') + 1)]
  return lowest.startsWith(network) ? `${lowest}–${end}` : `${lowest}–${highest}`
}

function numberOf(address: string): number {
  return address.split('.').reduce((value, part) => value * 256 + Number(part), 0)
}
