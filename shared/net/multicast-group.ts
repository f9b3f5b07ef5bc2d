/** What a multicast group is for, and where that is written. */
export interface MulticastGroup {
  /** The protocol's usual short name: `mDNS`. */
  name: string
  /** `RFC 6762`, or the registry or standard where no RFC says it. */
  source: string
  /** One sentence for somebody who is new to networking. */
  sentence: string
  /** What somebody near could do with it; absent where nothing is known. */
  weakness?: string
}
