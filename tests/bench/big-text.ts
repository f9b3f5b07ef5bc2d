/** A command’s output over and over until it is so large, in characters; JSON as one longer list. */
export function bigText(text: string, size: number): string {
  const list = /^\s*[[{]/.test(text) ? listIn(JSON.parse(text)) : undefined
  if (list === undefined) return text.repeat(Math.ceil(size / text.length))
  const items = list.items.map((item) => JSON.stringify(item, null, 4)).join(',\n')
  const times = Math.ceil(size / (items.length + 2))
  return list.around(`[${Array.from({ length: times }, () => items).join(',\n')}]`)
}

/** The list that a JSON text is, or holds as `items`, `nftables` and the like. */
function listIn(value: unknown): { items: unknown[]; around: (list: string) => string } | undefined {
  if (Array.isArray(value)) return { items: value, around: (list) => list }
  if (typeof value !== 'object' || value === null) return undefined
  const [member, items] = Object.entries(value).find(([, one]) => Array.isArray(one)) ?? []
  if (member === undefined || !Array.isArray(items) || items.length === 0)
    return { items: [value], around: (list) => list }
  return { items, around: (list) => `{"${member}":${list}}` }
}
