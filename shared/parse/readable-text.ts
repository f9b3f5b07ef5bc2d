import { plainText } from './plain-text.ts'
import { recognise } from './registry.ts'
import { dedented } from './without-fences.ts'

/** So much of a text is read to see whether it says more without its indentation, in characters. */
const HEAD = 64 * 1024

/** A text as parsers read it best: plain, and without the indentation of a quotation, or the `#` of a comment, where that stood in their way. */
export function readableText(text: string): string {
  const plain = plainText(text)
  if (!/\S/.test(plain)) return plain
  if (!/^\S/m.test(plain)) return better(plain, (part) => dedented(part.split('\n')).join('\n'))
  // A file of names that is nothing but comments says nothing, and is to stay so.
  const isComment = plain.trimStart().startsWith('#') && !/^(?!#|$)/m.test(plain)
  return isComment ? better(plain, (part) => part.replace(/^# ?/gm, ''), 'hosts-file') : plain
}

/** The text as it is, or changed where that says more. */
function better(plain: string, change: (part: string) => string, refused?: string): string {
  const head = plain.slice(0, HEAD)
  const [kept, changed] = [told(head), told(change(head))]
  const saysMore = changed.facts > kept.facts || (changed.facts === kept.facts && changed.unread < kept.unread)
  return saysMore && changed.parser !== refused ? change(plain) : plain
}

function told(text: string): { parser?: string; facts: number; unread: number } {
  const parser = recognise(text)
  if (parser === undefined) return { facts: 0, unread: Number.POSITIVE_INFINITY }
  const { facts, unread } = parser.parse(text, { command: parser.title })
  return { parser: parser.id, facts: facts.length, unread: unread.length }
}
