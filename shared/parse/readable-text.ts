import { plainText } from './plain-text.ts'
import { recognise } from './registry.ts'
import { dedented } from './without-fences.ts'

/** So much of a text is read to see whether it says more without its indentation, in characters. */
const HEAD = 64 * 1024

/** A text as parsers read it best: plain, and without the indentation of a quotation, or the `#` of a comment, where that stood in their way. */
export function readableText(text: string): string {
  const plain = plainText(text)
  if (!/\S/.test(plain)) return plain
  if (!/^\S/m.test(plain)) return better(plain, dedented(plain.split('\n')).join('\n'))
  // A file of names that is nothing but comments says nothing, and is to stay so.
  const isComment = !/^(?!#|$)/m.test(plain)
  return isComment ? better(plain, plain.replace(/^# ?/gm, ''), 'hosts-file') : plain
}

/** The one of both that says more; the text as it is where neither does. */
function better(plain: string, other: string, refused?: string): string {
  const [kept, moved] = [told(plain.slice(0, HEAD)), told(other.slice(0, HEAD))]
  const saysMore = moved.facts > kept.facts || (moved.facts === kept.facts && moved.unread < kept.unread)
  return saysMore && moved.parser !== refused ? other : plain
}

function told(text: string): { parser?: string; facts: number; unread: number } {
  const parser = recognise(text)
  if (parser === undefined) return { facts: 0, unread: Number.POSITIVE_INFINITY }
  const { facts, unread } = parser.parse(text, { command: parser.title })
  return { parser: parser.id, facts: facts.length, unread: unread.length }
}
