const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

/** The first words of what PowerShell wrote to standard error: plain text, or CLIXML, of which only errors count. */
export function stderrWords(text: string): string {
  const errors = [...text.matchAll(/<S S="Error">([^<]*)<\/S>/g)].map(([, one = '']) => plain(one))
  const words = text.includes('#< CLIXML') ? errors.join(' ') : text
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length > 200 ? `${line.slice(0, 200)}…` : line
}

function plain(xml: string): string {
  return xml
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name] ?? '')
}
