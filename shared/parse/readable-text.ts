import { plainText } from './plain-text.ts'
import { recognise } from './registry.ts'
import { dedented } from './without-fences.ts'

/** So much of a text is read to see whether it says more without its indentation, in characters. */
const HEAD = 64 * 1024

/** A text as parsers read it best: plain, and without the indentation of a quotation where that stood in their way. */
export function readableText(text: string): string {
  const plain = plainText(text)
  const isIndented = !/^\S/m.test(plain) && /\S/.test(plain)
  if (!isIndented) return plain
  const atEdge = dedented(plain.split('\n')).join('\n')
  const [kept, moved] = [told(plain.slice(0, HEAD)), told(atEdge.slice(0, HEAD))]
  const saysMore = moved.facts > kept.facts || (moved.facts === kept.facts && moved.unread < kept.unread)
  return saysMore ? atEdge : plain
}

function told(text: string): { facts: number; unread: number } {
  const parser = recognise(text)
  if (parser === undefined) return { facts: 0, unread: Number.POSITIVE_INFINITY }
  const { facts, unread } = parser.parse(text, { command: parser.title })
  return { facts: facts.length, unread: unread.length }
}
