import type { DoctorCommand, DoctorResult } from '../doctor-result.ts'
import type { Cell } from './paint.ts'
import { type Page, pageOf, section } from './section.ts'
import { table } from './table.ts'
import { printableValue } from './without-controls.ts'
import { hang } from './wrap.ts'

const OFFER =
  'doctor -o FILE.zip writes, beside this, a recording that you can attach to an issue: other addresses, MACs and names stand in it in the place of yours.'

const writtenWords = (path: string) =>
  `Written to ${path}, to attach to an issue. Replaced in it, the same by the same: addresses, MACs, GUIDs, and the names of machines, users, switches, networks, rules and programs (in texts other than PowerShell’s those names that Switchyard understands). Kept: which commands were asked and when, rows and properties, numbers, states, ports, versions, and what your network cards are. Look into it (it is text) before you give it away.`

/** `written`: where a recording for strangers was written. How each command went, then what has another shape than expected, and what mends what could not be read. */
export function doctorText(given: DoctorResult, page: Page, written?: string): string {
  const { name, commands, troubles } = printableValue(given)
  const { width, paint } = page
  const machines = Map.groupBy(commands, ({ machine }) => machine)
  const answered = commands.filter(({ failure }) => failure === null).length
  const strange = commands.flatMap(({ command, mismatches }) => mismatches.map((one) => `${command}: ${one}`))
  return pageOf([
    [paint.strong(`${name}: ${answered} of ${commands.length} commands answered`)],
    ...[...machines].map(([machine, own]) =>
      section(
        machine.toUpperCase(),
        table(
          own.map((one) => rowOf(one, page)),
          { width },
        ),
        page,
      ),
    ),
    section(
      'OF ANOTHER SHAPE THAN EXPECTED',
      strange.flatMap((line) => hang('  – ', line, width)),
      page,
    ),
    section(
      'WHAT COULD NOT BE READ',
      troubles.flatMap(({ sentence, remedy }) => [
        ...hang('  – ', sentence, width),
        ...(remedy === undefined ? [] : [`    ${remedy}`]),
      ]),
      page,
    ),
    strange.length === 0
      ? []
      : hang('', 'Please open an issue with these lines: they name properties, and nothing of your machine.', width),
    written === undefined ? hang('', OFFER, width).map(paint.muted) : hang('', writtenWords(written), width),
  ])
}

function rowOf({ command, milliseconds, rows, unread, failure, mismatches }: DoctorCommand, { paint }: Page): Cell[] {
  const took = milliseconds === null ? '' : `${milliseconds} ms`
  if (failure !== null) return [{ text: '–', paint: paint.unsure }, command, took, `not answered (${failure.code})`]
  const said = [
    `${rows} ${rows === 1 ? 'row' : 'rows'}`,
    ...(unread === 0 ? [] : [`${unread} not understood`]),
    ...(mismatches.length === 0 ? [] : ['of another shape']),
  ].join(', ')
  const well = unread === 0 && mismatches.length === 0
  return [{ text: well ? '✓' : '!', paint: well ? paint.good : paint.bad }, command, took, said]
}
