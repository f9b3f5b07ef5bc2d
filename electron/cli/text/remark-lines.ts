import type { Inventory, Machine, Remark } from '../../../shared/inventory/inventory.ts'
import type { Page } from './section.ts'
import { hang } from './wrap.ts'

/** More rows than these are counted, not shown. */
const MOST = 12

const words: Record<Remark['severity'], string> = { info: 'note', warning: 'warning', error: 'error' }

/** What is worth saying about machines and interfaces; faults first. */
export function remarkLines(machines: readonly Machine[], { width, paint }: Page): string[] {
  const all = machines.flatMap((machine) => [
    ...machine.remarks.map((remark) => ({ remark, at: machine.name.value })),
    ...machine.interfaces.flatMap((one) =>
      one.remarks.map((remark) => ({ remark, at: `${machine.name.value}, ${one.name}` })),
    ),
  ])
  const colour = { info: paint.muted, warning: paint.unsure, error: paint.bad }
  return (['error', 'warning', 'info'] as const).flatMap((severity) =>
    all
      .filter(({ remark }) => remark.severity === severity)
      .flatMap(({ remark, at }) =>
        hang({ text: `  ${words[severity]}  `, paint: colour[severity] }, `${at}: ${remark.sentence}`, width),
      ),
  )
}

/** Rows that no rule fits, and outputs that no parser knows, each with its place. */
export function unreadLines({ outputs, machines }: Inventory, { width }: Page): string[] {
  const name = nameOf(machines)
  const rows = outputs.flatMap(({ machine, command, parser, unread, failure }) => {
    if (parser === undefined)
      return failure === undefined ? [`${name(machine)}, ${command}: not a command that Switchyard knows`] : []
    return unread.map(
      ({ line, text, reason }) =>
        `${name(machine)}, ${command}, line ${line}: ${text.trim()}${reason === undefined ? '' : ` (${reason})`}`,
    )
  })
  const more = rows.length > MOST ? [`  and ${rows.length - MOST} more (--json lists all)`] : []
  return [...rows.slice(0, MOST).flatMap((row) => hang('  ', row, width)), ...more]
}

/** Commands that failed, with the reason in words. */
export function troubleLines({ outputs, machines }: Inventory, { width }: Page): string[] {
  const name = nameOf(machines)
  return outputs.flatMap(({ machine, command, failure }) =>
    failure === undefined ? [] : hang('  ', `${name(machine)}, ${command}: ${failure.sentence}`, width),
  )
}

function nameOf(machines: readonly Machine[]): (id: string) => string {
  const names = new Map(machines.map(({ id, name }) => [id, name.value]))
  return (id) => names.get(id) ?? id
}
