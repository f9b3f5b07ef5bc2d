import type { Carrier, Connection } from './carrier.ts'
import { createEventStream } from './event-stream.ts'
import { RefusedError } from './refused-error.ts'

/** Calls as POST, values as server-sent events, to the server that the page came from. `listens`: what it may tell, by name. */
export function createHttpCarrier(onConnection: (connection: Connection) => void, listens: readonly string[]): Carrier {
  const stream = createEventStream('/events', onConnection, listens)
  return {
    listen: (group, name, listener) => stream.listen(`${group}.${name}`, listener),
    call: async (group, name, input) => {
      try {
        const response = await fetch(`/api/${group}/${name}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ input }),
        })
        if (response.status === 401) throw new RefusedError(signedOut)
        return await response.json()
      } catch (error) {
        throw error instanceof RefusedError ? error : new RefusedError(noConnection)
      }
    },
  }
}

const signedOut = {
  code: 'signed-out',
  sentence: 'This page belongs to a Switchyard that has ended: open the address that the running one printed.',
}

const noConnection = {
  code: 'no-connection',
  sentence: 'Switchyard does not answer: see whether it still runs in its terminal.',
}
