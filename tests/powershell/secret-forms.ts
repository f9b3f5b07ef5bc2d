/** What a secret may look like where it has no business: as it is, in JSON, in an address, in base64 and hexadecimal, of UTF-8 and UTF-16. */
export function secretForms(secret: string): string[] {
  const bytes = [Buffer.from(secret, 'utf8'), Buffer.from(secret, 'utf16le')]
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    ...bytes.flatMap((one) => [one.toString('latin1'), one.toString('hex'), ...inBase64(one)]),
  ]
}

/** In the middle of other bytes base64 has one of three forms; at the ends it depends on what stands beside. */
function inBase64(bytes: Buffer): string[] {
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64')
    return text.slice(before === 0 ? 0 : 4, -4)
  })
}

/** Those of the places that hold it, in any form. */
export function holding(secret: string, places: Readonly<Record<string, string>>): string[] {
  const forms = secretForms(secret)
  return Object.entries(places).flatMap(([place, text]) => (forms.some((form) => text.includes(form)) ? [place] : []))
}
