import type { Prefix } from './prefix.ts'

/** A range of addresses that has one purpose by agreement, and where that is written. */
export interface AddressRange {
  prefix: Prefix
  /** The registry's name for it. */
  name: string
  /** Where it is written: `RFC 1918`. */
  rfc: string
  /** One sentence for somebody who is new to networking. */
  sentence: string
  /** Packets to it may travel the public internet. `false` where the registry leaves it open ("N/A": obsolete tunnels). */
  globallyReachable: boolean
}
