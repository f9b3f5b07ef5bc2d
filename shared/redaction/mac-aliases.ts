import { isGroup, isLocallyAdministered, type Mac, NO_MAC, parseMac } from '../net/mac.ts'
import { mix } from './mix.ts'

/** Every Microsoft loopback adapter has this one: it tells of no machine. */
const LOOPBACK_ADAPTER = '02:00:4c:4f:4f:50'

/**
 * Aliases of MACs. The maker's part stays: who made a card says nothing of whose it is. Of a MAC that software gave only the first
 * octet stays, for such MACs often hold an address (Docker's); but where it was made of a card's, as Windows makes that of a
 * virtual Wi-Fi adapter, it stays recognisable as that.
 */
export function createMacAliases() {
  const given = new Map<Mac, Mac>()
  const used = new Set<string>()
  const makers = new Set<string>()
  return {
    learn: (macs: readonly Mac[]) => {
      for (const mac of macs) {
        used.add(mac)
        if (!isLocallyAdministered(mac)) makers.add(mac.slice(0, 8))
      }
    },
    knows: (mac: Mac) => used.has(mac),
    alias: (mac: Mac): Mac => {
      if (isGroup(mac) || mac === NO_MAC || mac === LOOPBACK_ADAPTER) return mac
      const known = given.get(mac)
      if (known !== undefined) return known
      used.add(mac)
      const kept = isLocallyAdministered(mac) && !makers.has(withoutLocalBit(mac)) ? 1 : 3
      const bits = (6 - kept) * 8
      let made = mac
      for (let n = given.size; used.has(made); n += 1) {
        const rest = mix(n, bits)
          .toString(16)
          .padStart(bits / 4, '0')
        made = parseMac(mac.replaceAll(':', '').slice(0, kept * 2) + rest) ?? mac
      }
      used.add(made)
      given.set(mac, made)
      return made
    },
  }
}

function withoutLocalBit(mac: Mac): string {
  return (Number.parseInt(mac.slice(0, 2), 16) & ~2).toString(16).padStart(2, '0') + mac.slice(2, 8)
}

export type MacAliases = ReturnType<typeof createMacAliases>
