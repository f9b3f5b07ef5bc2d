/** A TCP or UDP port as it is typed: 1 to 65535; port 0 is nobody's. */
export function parsePort(text: string): number | undefined {
  if (!/^\d{1,5}$/.test(text.trim())) return undefined
  const port = Number(text)
  return port >= 1 && port <= 65_535 ? port : undefined
}
