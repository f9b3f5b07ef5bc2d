import type { Draft } from './draft.ts'
import type { Machine, Segment } from './inventory.ts'

/**
 * Behind some ports of a bridge nobody was seen, and of some running guests there no port is known (a container that sent nothing for
 * minutes): they are each other’s, whichever is whose. Where there are no more such ports than such guests, all are taken for known.
 */
export function dropUnknownPorts(draft: Draft, managed: Iterable<Machine>): void {
  const running = new Set([...managed].filter(({ power }) => power?.value === 'running').map(({ id }) => id))
  if (running.size === 0) return
  const byId = new Map(draft.machines.map((machine) => [machine.id, machine]))
  const gone = new Set<string>()
  for (const segment of draft.segments) {
    const unknown = segment.attachments.filter(
      ({ machine, port }) => port !== undefined && isUnknown(byId.get(machine)),
    )
    const portless = segment.attachments.filter(({ machine, port }) => port === undefined && running.has(machine))
    if (unknown.length === 0 || unknown.length > portless.length) continue
    // Where there is one of each, it is that one.
    const [only] = unknown
    if (unknown.length === 1 && portless.length === 1 && portless[0] !== undefined && only !== undefined)
      giveOver(portless[0], only)
    for (const { machine } of unknown) gone.add(machine)
    segment.attachments = segment.attachments.filter((one) => !unknown.includes(one))
  }
  if (gone.size > 0)
    draft.machines.splice(0, draft.machines.length, ...draft.machines.filter(({ id }) => !gone.has(id)))
}

type Attachment = Segment['attachments'][number]

function giveOver(to: Attachment, from: Attachment): void {
  Object.assign(to, { port: from.port, isolated: from.isolated, portUp: from.portUp })
  to.sources.push(...from.sources)
}

function isUnknown(machine: Machine | undefined): boolean {
  return (
    machine?.kind === 'guest' &&
    !machine.observed &&
    machine.guest === undefined &&
    machine.interfaces.every(({ mac, addresses }) => mac === undefined && addresses.length === 0)
  )
}
