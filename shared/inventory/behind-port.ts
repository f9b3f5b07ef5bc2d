import { type Draft, interfaceByName } from './draft.ts'
import type { Interface, Machine } from './inventory.ts'

/** Who is behind an interface of the host that is a port of a bridge: `vnet0`. */
export function behindPort(
  draft: Draft,
  port: string | undefined,
): { machine: Machine; interface: Interface } | undefined {
  const own = port === undefined ? undefined : interfaceByName(draft.host, port)
  const attachment = draft.segments
    .flatMap(({ attachments }) => attachments)
    .find((one) => own !== undefined && one.port === own.id)
  const machine = draft.machines.find(({ id }) => id === attachment?.machine)
  const held = machine?.interfaces.find(({ id }) => id === attachment?.interface)
  return machine === undefined || held === undefined ? undefined : { machine, interface: held }
}
