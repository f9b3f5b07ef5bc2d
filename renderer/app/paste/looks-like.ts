import { likenessWords } from '../../../shared/parse/nearest-parser.ts'
import { commandOf, type ReadPiece } from '../../../shared/parse/read-pasted.ts'
import { parsersFor } from '../../../shared/parse/registry.ts'
import { printable } from '../../../shared/recording/printable.ts'

const systems = { windows: 'Windows', linux: 'Linux', macos: 'macOS', any: '' } as const

/** "This looks like arp -a from Windows: which machine?" */
export function looksLike(pieces: readonly ReadPiece[]): string {
  const known = pieces.flatMap(({ parser }) => (parser === undefined ? [] : [parser]))
  const names = [...new Set(known.map(commandOf))]
  const told = [...new Set(known.map(({ os }) => systems[os]).filter((name) => name !== ''))]
  const [system] = told
  if (names.length === 0) return 'Nothing of this is understood'
  const listed = names.length > 3 ? `${names.length} commands` : new Intl.ListFormat('en').format(names)
  const from = system !== undefined && told.length === 1 ? ` from ${system}` : ''
  return `This looks like ${listed}${from}: which machine?`
}

/** What became of one part: "9 facts read, every row understood", or why there is nothing. */
export function pieceWords(piece: ReadPiece): string {
  const { parser, facts, unread, command, text } = piece
  if (parser !== undefined) {
    if (facts.length === 0 && unread.length === 0) return 'it printed nothing, which is a fact as well'
    const read = facts.length === 1 ? '1 fact read' : `${facts.length} facts read`
    const [first] = unread
    if (first === undefined) return `${read}, every row understood`
    const row = `row ${first.line}: “${printable(first.text.trim())}”`
    return unread.length === 1
      ? `${read}, but not ${row}`
      : `${read}, but not ${unread.length} rows; the first is ${row}`
  }
  const [said = ''] = text.split('\n').filter((line) => line.trim() !== '')
  if (command !== '' && parsersFor(command).length > 0)
    return `This is not what ${printable(command)} prints: “${printable(said.trim())}”.`
  if (command !== '' && piece.likeness === undefined) return 'Switchyard does not read this command, so it is left out.'
  return likenessWords(piece.likeness)
}
