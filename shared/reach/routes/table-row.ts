import type { Route } from '../../inventory/inventory.ts'

/** What has to be known of a row of a routing table to say whether it wins. */
export type TableRow = Pick<Route, 'type' | 'destination' | 'metric' | 'table' | 'linkDown'>

/** A row that matches and takes part: its place, and the place of its table in the order in which tables are asked. */
export interface Taking {
  index: number
  step: number
  bits: number
  metric: number
  route: TableRow
}
