import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** Who may use the server: whoever brought the token once has the cookie from then on. Both live as long as the process. */
export interface Session {
  /** 256 bits, base64url; goes into the fragment of the address, which browsers send to nobody. */
  token: string
  accepts: (token: string) => boolean
  /** The value of `Set-Cookie`. */
  cookie: (port: number) => string
  /** Whether the request's `Cookie` header holds the session's. */
  holds: (header: string | undefined, port: number) => boolean
}

export function createSession(): Session {
  const token = randomBytes(32).toString('base64url')
  const secret = randomBytes(32).toString('base64url')
  return {
    token,
    accepts: (given) => same(given, token),
    cookie: (port) => `${cookieName(port)}=${secret}; HttpOnly; SameSite=Strict; Path=/`,
    holds: (header, port) =>
      (header ?? '').split(';').some((pair) => {
        const [name, value] = pair.trim().split('=', 2)
        return name === cookieName(port) && value !== undefined && same(value, secret)
      }),
  }
}

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
