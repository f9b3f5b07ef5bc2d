import { useState } from 'react'
import type { Machine, Route } from '../../../shared/inventory/inventory.ts'
import type { Address } from '../../../shared/net/address.ts'
import { explainRows } from '../../../shared/reach/routes/explain-rows.ts'
import { nextHopOf } from '../../../shared/reach/routes/next-hop.ts'
import { specialRow } from '../../../shared/reach/routes/special-row.ts'
import { Callout } from '../../controls/Callout.tsx'
import { DataTable } from '../../controls/table/DataTable.tsx'
import { ProvenanceMark } from '../../evidence/ProvenanceMark.tsx'
import { provenanceOfAll } from '../../evidence/provenance.ts'
import { Sources } from '../../evidence/Sources.tsx'
import { useAnalysis } from '../../state/use-analysis.ts'
import { MatchArithmetic } from './MatchArithmetic.tsx'
import { type RouteLine, routeColumns, routeText } from './route-columns.tsx'

/** A routing table, and what it does with an address: which rows match, in bits, and why one of them wins. */
export function RouteTable({
  machine,
  rows,
  address,
}: {
  machine: Machine
  rows: readonly Route[]
  address: Address | undefined
}) {
  const { interfaces, machines } = useAnalysis()
  const [chosen, setChosen] = useState<{ row: number; address: Address }>()
  const nameOf = (id: string) => interfaces.get(id)?.interface.name ?? id.slice(id.lastIndexOf('#') + 1)
  const metric = rows.some((route) => route.metric !== undefined)
  const asked = address && explainRows(rows, address, machine.rules)
  const winner = asked?.winner
  const shown = chosen !== undefined && chosen.address === address ? chosen.row : winner
  const arithmetic = shown === undefined ? undefined : asked?.rows[shown]?.match
  const winning = winner === undefined ? undefined : rows[winner]
  const next = address && winning && nextHopOf(machines, machine, winning, address)
  const lines = rows.map(
    (route, index): RouteLine => ({
      number: index + 1,
      route,
      through: route.interface && nameOf(route.interface),
      special: specialRow(route, machine.interfaces),
      asked: asked?.rows[index],
      wins: winner === index,
      open: shown === index,
      onOpen: () => address && setChosen({ row: index, address }),
    }),
  )
  return (
    <>
      {/* Above the rows: of many of them the answer would be out of sight. */}
      {asked && (
        <Callout tone={winner === undefined ? 'stopped' : 'may'}>
          <strong>{asked.why}</strong> {next?.sentence} {next && <Sources sources={next.sources} />}
        </Callout>
      )}
      {arithmetic && shown !== undefined && (
        <MatchArithmetic key={shown} row={shown + 1} match={arithmetic} chosen={shown === chosen?.row} />
      )}
      <DataTable
        name="routing table"
        rows={lines}
        columns={routeColumns({ asked: asked !== undefined, metric })}
        text={routeText}
        sources={({ route }) => route.sources}
        tone={({ wins }) => (wins ? 'may' : undefined)}
        note={<ProvenanceMark how={provenanceOfAll(rows, machine.id)} />}
      />
    </>
  )
}
