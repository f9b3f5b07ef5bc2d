import type { Trouble } from '../../../shared/contract/contract.ts'
import type { Inventory } from '../../../shared/inventory/inventory.ts'

/** What did not work, apart from what is only worth a note. */
export function sortTroubles(troubles: readonly Trouble[]): { wrong: Trouble[]; notes: Trouble[] } {
  return {
    wrong: troubles.filter(({ code }) => code !== 'note'),
    notes: troubles.filter(({ code }) => code === 'note'),
  }
}

/** "3 commands could not be read · 1 note", or nothing to say. */
export function troubleWords(troubles: readonly Trouble[]): string | undefined {
  const { wrong, notes } = sortTroubles(troubles)
  const of = wrong.filter(({ command }) => command !== '')
  const commands = of.reduce((sum, { commands = 1 }) => sum + commands, 0)
  const said = [
    commands === 0 ? '' : `${counted(commands, 'command')} could not be read`,
    wrong.length === of.length ? '' : counted(wrong.length - of.length, 'trouble'),
    notes.length === 0 ? '' : counted(notes.length, 'note'),
  ].filter(Boolean)
  return said.length === 0 ? undefined : said.join(' · ')
}

/** A row or a whole output that no parser knows what to do with. */
export interface Unread {
  machine: string
  command: string
  output: string
  /** Absent where the whole output is meant. */
  line?: number
  text: string
}

/** Everything that was recorded and is not understood, each with its place. */
export function unreadOf({ outputs, machines }: Inventory): Unread[] {
  const names = new Map(machines.map(({ id, name }) => [id, name.value]))
  return outputs.flatMap(({ id, machine, command, parser, unread, failure }): Unread[] => {
    const place = { machine: names.get(machine) ?? machine, command, output: id }
    if (parser !== undefined) return unread.map(({ line, text }) => ({ ...place, line, text: text.trim() }))
    return failure === undefined ? [{ ...place, text: 'Switchyard does not know this command yet.' }] : []
  })
}

/** "2 rows not understood". */
export function unreadWords(unread: readonly Unread[]): string | undefined {
  const rows = unread.filter(({ line }) => line !== undefined).length
  const outputs = unread.length - rows
  const said = [rows === 0 ? '' : counted(rows, 'row'), outputs === 0 ? '' : counted(outputs, 'command')].filter(
    Boolean,
  )
  return said.length === 0 ? undefined : `${said.join(', ')} not understood`
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
