import { type Prefix, parsePrefix, prefix } from '../net/prefix.ts'
import { iprouteCommand } from './iproute-command.ts'

/** A destination as `ip route` prints it: `default`, a network, or one address. */
export function routeDestination(printed: string, isIpv6: boolean): Prefix | undefined {
  return printed === 'default' ? prefix(isIpv6 ? '::/0' : '0.0.0.0/0') : parsePrefix(printed)
}

/** What the command line says of rows that do not say it themselves. */
export interface AskedRoutes {
  /** `ip -6 route`. */
  isIpv6: boolean
  /** The table that is printed without its name: `main`, or the one that was asked for. */
  table: string
}

/** Reads the family and table out of `ip -6 route show table 100`. */
export function askedRoutes(command: string): AskedRoutes {
  const asked = iprouteCommand(command)
  const at = asked?.words.findIndex((word) => word === 'table' || word === 't') ?? -1
  const table = at < 0 ? undefined : asked?.words[at + 1]
  return {
    isIpv6: asked?.family === 6,
    table: table === undefined || ['all', 'cache', '0'].includes(table) ? 'main' : table,
  }
}
