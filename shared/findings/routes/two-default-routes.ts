import type { Route } from '../../inventory/inventory.ts'
import { powershellWord } from '../../reach/remedies/shell-words.ts'
import { defineFinding } from '../define-finding.ts'
import { nameList } from '../name-list.ts'
import { rfc } from '../references.ts'
import { interfaceSubject, machineSubject } from '../subject.ts'

/** Several ways out: which one is taken, or that chance decides. */
export const twoDefaultRoutes = defineFinding({
  code: 'two-default-routes',
  severity: 'notice',
  title: 'Several default routes',
  checks: 'Machines have one way out, or an order among several',
  why: 'Only the default route with the lowest metric is used; the others are a reserve. With equal metrics chance decides, and answers may leave by another way than they came.',
  reference: rfc(1812, '5.2.4.3'),
  find: ({ inventory, interfaces, called }) =>
    inventory.machines.flatMap((machine) => {
      const rows = machine.routes.filter(
        (route) => isUsable(route) && isUp(interfaces.get(route.interface ?? '')?.interface),
      )
      // The same row told by two commands is one; the lower metric is the one that counts.
      const byInterface = new Map<string, Route>()
      for (const row of rows) {
        const before = byInterface.get(row.interface ?? '')
        if (before === undefined || (row.metric ?? 0) < (before.metric ?? 0)) byInterface.set(row.interface ?? '', row)
      }
      const ways = [...byInterface.values()].sort((a, b) => (a.metric ?? 0) - (b.metric ?? 0))
      const [first, second] = ways
      if (first?.interface === undefined || second === undefined) return []
      const known = first.metric !== undefined && second.metric !== undefined
      const isEven = known && first.metric === second.metric
      const order = isEven
        ? 'Their metrics are equal, so chance decides which one is taken.'
        : known
          ? `${called(first.interface)} is used: its metric, ${first.metric}, is the lowest.`
          : 'Their metrics were not recorded, so which one is used is not known.'
      return [
        {
          severity: isEven ? ('warning' as const) : ('notice' as const),
          sentence: `${machine.name.value} has ${ways.length} default routes: ${nameList(ways.map(({ interface: id, gateway }) => `${interfaces.get(id ?? '')?.interface.name ?? id}${gateway == null ? '' : ` (${gateway})`}`))}. ${order}`,
          subjects: [machineSubject(machine.id), ...ways.map(({ interface: id }) => interfaceSubject(id ?? ''))],
          sources: ways.flatMap(({ sources }) => sources),
          remedies: isEven
            ? [
                {
                  title: 'Give the one that should be used the lower metric.',
                  commands:
                    machine.os?.value === 'windows'
                      ? [
                          `Set-NetIPInterface -InterfaceAlias ${powershellWord(interfaces.get(first.interface)?.interface.name ?? '')} -InterfaceMetric 10`,
                        ]
                      : [`ip route replace default via ${first.gateway ?? '<gateway>'} metric 10`],
                },
              ]
            : [],
        },
      ]
    }),
})

function isUsable({ type, destination, table, linkDown, interface: through }: Route): boolean {
  return (
    type === 'unicast' &&
    destination === '0.0.0.0/0' &&
    (table ?? 'main') === 'main' &&
    linkDown !== true &&
    through !== undefined
  )
}

function isUp(
  one: { up?: { value: boolean } | undefined; connected?: { value: boolean } | undefined } | undefined,
): boolean {
  return one !== undefined && one.up?.value !== false && one.connected?.value !== false
}
