import type { Inventory, Machine, Segment } from '../../../shared/inventory/inventory.ts'
import type { ZoneFlow } from '../../../shared/reach/verdict.ts'
import { hostInterfaceRow, interfaceRow, nameRow } from './interface-row.ts'
import { remarkLines, troubleLines, unreadLines } from './remark-lines.ts'
import { type Page, pageOf, section } from './section.ts'
import { segmentWords } from './segment-words.ts'
import { table } from './table.ts'
import { printableValue } from './without-controls.ts'
import { hang } from './wrap.ts'

/** The network in bands, as the window draws it: router, home network, host, switches with their guests; then who may begin a conversation. */
export function showText(
  given: { inventory: Inventory; flows: readonly ZoneFlow[]; notes: readonly string[] },
  page: Page,
): string {
  const { inventory, flows, notes } = printableValue(given)
  const { machines, segments } = inventory
  const host = machines.find(({ id }) => id === inventory.host)
  const outside = segments.filter(({ external }) => external)
  const inside = segments.filter(({ external }) => !external)
  return pageOf([
    heading(inventory, notes, page),
    section('INTERNET', ['  every public address'], page),
    section(
      'ROUTER',
      table(
        machines.filter(({ kind }) => kind === 'router').flatMap((one) => nameRow(one, inventory.host)),
        page,
      ),
      page,
    ),
    ...outside.map((one) =>
      segmentSection(
        'HOME NETWORK',
        one,
        machines.filter(({ kind }) => kind === 'lan-device'),
        page,
        inventory.host,
      ),
    ),
    ...(host === undefined ? [] : [hostSection(host, page)]),
    ...inside.map((one) =>
      segmentSection(one.kind === 'link' ? 'LINK' : 'SWITCH', one, machines, page, inventory.host),
    ),
    section(
      'GUESTS ELSEWHERE',
      table(
        elsewhere(inventory).flatMap((one) => nameRow(one, inventory.host)),
        page,
      ),
      page,
    ),
    section(
      'WHO MAY BEGIN A CONVERSATION',
      flows.flatMap((flow) => flowLines(flow, page)),
      page,
    ),
    section('REMARKS', remarkLines(machines, page), page),
    section('ROWS THAT WERE NOT UNDERSTOOD', unreadLines(inventory, page), page),
    section('COMMANDS THAT GAVE NOTHING', troubleLines(inventory, page), page),
  ])
}

function heading({ name, takenAt, machines }: Inventory, notes: readonly string[], page: Page): string[] {
  const observed = machines.filter((machine) => machine.observed).map((machine) => machine.name.value)
  const time = takenAt === undefined ? [] : [`taken ${takenAt.slice(0, 19).replace('T', ' ')} UTC`]
  const words = [...time, `commands were run on ${observed.join(', ') || 'no machine'}`].join('; ')
  return [
    page.paint.strong(name),
    ...hang('', `${words}.`, page.width).map(page.paint.muted),
    ...notes.flatMap((note) => hang('', note, page.width).map(page.paint.muted)),
  ]
}

function segmentSection(
  band: string,
  segment: Segment,
  members: readonly Machine[],
  page: Page,
  host: string,
): string[] {
  const title = `${band}  ${segment.name.value}`
  const rows = members.flatMap((machine) =>
    machine.interfaces
      .filter(({ id }) => segment.attachments.some((attachment) => attachment.interface === id))
      .map((one) => interfaceRow(machine, one, host)),
  )
  const empty = rows.length === 0 ? ['  nobody is seen on it'] : []
  return section(
    title,
    [...hang('  ', segmentWords(segment), page.width).map(page.paint.muted), ...table(rows, page), ...empty],
    page,
  )
}

function hostSection(host: Machine, page: Page): string[] {
  const system =
    host.os === undefined
      ? ''
      : `  (${host.os.value === 'macos' ? 'macOS' : host.os.value === 'linux' ? 'Linux' : 'Windows'})`
  return section(
    `HOST  ${host.name.value}${system}`,
    table(
      host.interfaces.map((one) => hostInterfaceRow(one)),
      page,
    ),
    page,
  )
}

/** Guests that hang on no segment: drawn beside the others, and never forgotten. */
function elsewhere({ machines, segments }: Inventory): Machine[] {
  const attached = new Set(segments.flatMap(({ attachments }) => attachments.map(({ machine }) => machine)))
  return machines.filter(
    ({ id, kind, interfaces }) =>
      kind === 'guest' && !attached.has(id) && interfaces.every(({ segment }) => segment === undefined),
  )
}

const words = { reachable: 'yes', blocked: 'NO', unknown: '?' } as const

function flowLines({ verdict, sentence }: ZoneFlow, { width, paint }: Page): string[] {
  const colour = { reachable: paint.good, blocked: paint.bad, unknown: paint.unsure }[verdict]
  return hang({ text: `  ${words[verdict].padEnd(4)} `, paint: colour }, sentence, width)
}
