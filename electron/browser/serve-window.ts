import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Contract, Handlers } from '../../shared/contract/define.ts'
import type { Passage } from '../../shared/contract/passage.ts'
import { type Refusal, refusal } from '../../shared/recording/refusal.ts'
import { answerRequest } from './answer-request.ts'
import { createEventStreams, type EventStreamOptions } from './event-streams.ts'
import { securityHeaders } from './security-headers.ts'
import { createSession, type Session } from './session.ts'
import { readWindowFiles } from './window-files.ts'

export interface ServeWindowOptions<C extends Contract> {
  contract: C
  handlers: Handlers<C>
  /** What everything passes through; open where absent. */
  passage?: Passage
  /** The folder of the built window. */
  folder: string
  /** Any free one where absent. */
  port?: number
  /** Bytes that a call may bring. A recording of 64 MiB in base64 fits. */
  bodyLimit?: number
  events?: Partial<EventStreamOptions>
  /** Who may use it; a new one where absent. */
  session?: Session
  onBug?: (error: unknown) => void
}

export interface ServedWindow {
  /** To be opened in a browser: `http://127.0.0.1:PORT/#token=…`. */
  address: string
  /** The same for one visit, to be given to a program. */
  ticketAddress: () => string
  port: number
  /** Ends every connection, and resolves when the port is free. */
  close: () => Promise<void>
}

/** Serves the window and the contract on 127.0.0.1. Refuses where the port can't be had. */
export async function serveWindow<C extends Contract>(options: ServeWindowOptions<C>): Promise<ServedWindow | Refusal> {
  const { contract, handlers, passage, folder, port = 0, bodyLimit = 100 * 1024 * 1024 } = options
  const onBug = options.onBug ?? ((error) => console.error(error))
  const session = options.session ?? createSession()
  const files = readWindowFiles(folder)
  const events = { heartbeat: 15_000, patience: 30_000, limit: 16, ...options.events }
  const streams = createEventStreams(contract, handlers, events, passage)
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
    const local = request.socket.localPort ?? 0
    answerRequest(
      { contract, handlers, passage, session, files, streams, bodyLimit, onBug, port: local },
      request,
      response,
    ).catch((error: unknown) => {
      onBug(error)
      response.destroy()
    })
  }
  // Time-outs against clients that open connections and say nothing, or say it one byte at a time.
  const limits = {
    headersTimeout: 10_000,
    requestTimeout: 60_000,
    keepAliveTimeout: 5_000,
    connectionsCheckingInterval: 5_000,
  }
  const server = createServer(limits, answer)
  server.maxConnections = 128
  const failure = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
    server.once('error', resolve)
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => resolve(undefined))
  })
  if (failure !== undefined) return notListening(port, failure)
  const bound = server.address()
  const own = typeof bound === 'object' && bound !== null ? bound.port : port
  const addressWith = (token: string) => `http://127.0.0.1:${own}/#token=${token}`
  return {
    address: addressWith(session.token),
    ticketAddress: () => addressWith(session.ticket()),
    port: own,
    close: () =>
      new Promise((resolve) => {
        streams.close()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function notListening(port: number, { code, message }: NodeJS.ErrnoException): Refusal {
  if (code === 'EADDRINUSE')
    return refusal('port-in-use', `Port ${port} of 127.0.0.1 is in use: choose another with --port, or leave it out.`)
  if (code === 'EACCES')
    return refusal('port-not-allowed', `Port ${port} may not be used by this user: choose one above 1023 with --port.`)
  return refusal('port-not-had', `Port ${port} of 127.0.0.1 can't be had: ${message}.`)
}
