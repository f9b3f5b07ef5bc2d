import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** Who may use the server: whoever brought the token once has the cookie from then on. Both live as long as the process. */
export interface Session {
  /** 256 bits, base64url; goes into the fragment of the address, which browsers send to nobody. */
  token: string
  accepts: (token: string) => boolean
  /**
   * In the token's place where others of this machine may read it, as in a browser's command line: it lets in once, soon. Whoever comes
   * second is told that the address is no longer valid.
   */
  ticket: () => string
  /** The value of `Set-Cookie`. */
  cookie: (port: number) => string
  /** Whether the request's `Cookie` header holds the session's. */
  holds: (header: string | undefined, port: number) => boolean
}

/** Milliseconds that a browser may take to come with its ticket. */
const TICKET = 120_000

export function createSession(clock: () => number = () => performance.now()): Session {
  const token = random()
  const secret = random()
  const tickets = new Map<string, number>()
  return {
    token,
    accepts: (given) => {
      if (same(given, token)) return true
      const [ticket, until] = [...tickets].find(([one]) => same(given, one)) ?? []
      if (ticket === undefined || until === undefined) return false
      tickets.delete(ticket)
      return clock() < until
    },
    ticket: () => {
      const ticket = random()
      tickets.set(ticket, clock() + TICKET)
      return ticket
    },
    cookie: (port) => `${cookieName(port)}=${secret}; HttpOnly; SameSite=Strict; Path=/`,
    holds: (header, port) =>
      (header ?? '').split(';').some((pair) => {
        const [name, value] = pair.trim().split('=', 2)
        return name === cookieName(port) && value !== undefined && same(value, secret)
      }),
  }
}

const random = () => randomBytes(32).toString('base64url')

/** Cookies know no ports (RFC 6265 8.5): two servers on one machine would overwrite each other's. */
export function cookieName(port: number): string {
  return `switchyard-${port}`
}

/** Takes as long for any two texts: hashes are of one length, and are compared in constant time. */
function same(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
