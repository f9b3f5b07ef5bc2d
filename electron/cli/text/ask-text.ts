import type { Inventory } from '../../../shared/inventory/inventory.ts'
import type { AskPlan } from '../../collect/guests/guest-ways.ts'
import { nameRow } from './interface-row.ts'
import { type Page, pageOf, section } from './section.ts'
import { table } from './table.ts'
import { printableValue, withoutControls } from './without-controls.ts'
import { hang } from './wrap.ts'

/** What would be run, before it is: on this machine, and in the guest. */
export function planText({ lines, commands }: AskPlan, guest: string, page: Page): string {
  const inside = commands.map(({ command, reads }) => [command, reads])
  return pageOf([
    section(
      'Run on this machine',
      lines.map((line) => `  ${withoutControls(line)}`),
      page,
    ),
    section(`${withoutControls(guest)} then runs, and tells`, table(inside, page), page),
    hang('', 'These only read. Nothing is changed, here or there.', page.width),
  ])
}

/** How much a guest told, and its interfaces as they are known now. */
export function askText(given: Inventory, id: string, told: string, page: Page): string {
  const inventory = printableValue(given)
  const guest = inventory.machines.find((machine) => machine.id === id)
  if (guest === undefined) return ''
  return pageOf([section(`${guest.name.value} told ${told}`, table(nameRow(guest, inventory.host), page), page)])
}
