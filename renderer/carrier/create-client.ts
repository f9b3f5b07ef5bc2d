import { contract } from '../../shared/contract/contract.ts'
import type { Client } from '../../shared/contract/define.ts'
import { entriesOf } from '../../shared/contract/entries-of.ts'
import { bridgeCarrier } from './bridge-carrier.ts'
import type { Bridge, Connection } from './carrier.ts'
import { clientOver } from './client-over.ts'
import { createHttpCarrier } from './http-carrier.ts'

declare global {
  interface Window {
    switchyard?: Bridge
  }
}

/**
 * The station, as functions: through Electron's bridge where there is one, else over HTTP. A call that is refused
 * rejects with a `RefusedError`. `onConnection` is told when the way to the station opens, breaks and is given up.
 */
export function createClient(
  onConnection: (connection: Connection) => void = () => undefined,
): Client<typeof contract> {
  const bridge = window.switchyard
  if (bridge === undefined) forgetToken()
  // Through the bridge there is no connection that could break: the station lives as long as the window.
  else queueMicrotask(() => onConnection('connected'))
  const carrier = bridge === undefined ? createHttpCarrier(onConnection, listens) : bridgeCarrier(bridge)
  return clientOver(contract, carrier, (name, error) =>
    console.error(`${name} sent something that does not fit`, error),
  )
}

const listens = entriesOf(contract, 'listen').map(({ group, name }) => `${group}.${name}`)

/** The address that was printed may be opened again while the session lives: the token goes from the address bar all the same. */
function forgetToken(): void {
  if (location.hash.startsWith('#token=')) history.replaceState(null, '', location.pathname)
}
