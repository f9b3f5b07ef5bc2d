/** One element of XML that stands on a line of its own, as libvirt prints it. */
export interface XmlLine {
  name: string
  attributes: ReadonlyMap<string, string>
  /** What stands between the tags: `<name>web</name>`. */
  text?: string
  /** `</interface>`. */
  closes: boolean
  /** `<mac …/>`, and an element with its end on the same line. */
  isWhole: boolean
}

const LONGEST = 2000
const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
}
const decoded = (text: string): string =>
  !text.includes('&') ? text : text.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity] ?? '')

const NONE: ReadonlyMap<string, string> = new Map()

function attributesIn(said: string): Map<string, string> {
  const attributes = new Map<string, string>()
  for (const [, key = '', single, double] of said.matchAll(/([\w:.-]{1,80})=(?:'([^']*)'|"([^"]*)")/g))
    attributes.set(key, decoded(single ?? double ?? ''))
  return attributes
}

/** Takes a line of XML apart; undefined for anything else. */
export function xmlLine(line: string): XmlLine | undefined {
  const text = line.trim()
  if (text.length > LONGEST || !text.startsWith('<')) return undefined
  const closing = /^<\/([\w:.-]{1,80})>$/.exec(text)?.[1]
  if (closing !== undefined) return { name: closing, attributes: NONE, closes: true, isWhole: false }
  const [, name, said = '', end, rest = ''] = /^<([\w:.-]{1,80})((?: [^<>]*?)?)(\/?)>(.*)$/.exec(text) ?? []
  if (name === undefined) return undefined
  const attributes = said === '' ? NONE : attributesIn(said)
  const content = rest.endsWith(`</${name}>`) ? decoded(rest.slice(0, -name.length - 3)) : undefined
  return {
    name,
    attributes,
    ...(content === undefined ? {} : { text: content }),
    closes: false,
    isWhole: end === '/' || content !== undefined,
  }
}
