import { type GuestSpec, type HostSpec, innerSwitches, type SwitchSpec } from './lab-spec.ts'
import type { Random } from './random.ts'

/** The host’s settings, firewall and routes: each of them is mostly the usual one. */
export function drawHost(random: Random, switches: readonly SwitchSpec[], guests: readonly GuestSpec[]): HostSpec {
  const inner = innerSwitches({ switches: [...switches] })
  const [first] = inner
  return {
    forwarding: random.chance(0.75),
    forwardingTurned: inner.filter(() => random.chance(0.1)).map(({ name }) => name),
    forwardPolicy: random.chance(0.35) ? 'drop' : 'accept',
    between: random.chance(0.4),
    fromGuests: random.pick(['accept', 'accept', 'drop', 'reject']),
    firewall: random.pick(['nft', 'nft-sets', 'iptables']),
    mapsBy: random.pick(['interface', 'address']),
    ...(first !== undefined && random.chance(0.15) ? { drops6: first.network } : {}),
    ...(first !== undefined && random.chance(0.07) ? { down: first.name } : {}),
    reversePath: random.pick([0, 0, 0, 1, 2]),
    bridgeNetfilter: random.chance(0.3),
    routes: random.chance(0.3) ? hostRoutes(random, switches, guests) : [],
    rules: random.chance(0.2) && first !== undefined ? hostRules(random, first) : [],
    ...(random.chance(0.25) ? { secondUplink: random.pick(['better', 'worse']) } : {}),
  }
}

/** A row that is more exact than a network’s own, or leads to where nobody else is. */
function hostRoutes(random: Random, switches: readonly SwitchSpec[], guests: readonly GuestSpec[]): string[] {
  const guest = guests[random.below(guests.length)]
  const on = switches.find(({ name }) => name === guest?.switch)
  if (guest === undefined || on === undefined || on.kind === 'private') return []
  const own = `${on.network}.${guest.number}`
  return [
    random.pick([
      `blackhole ${own}/32`,
      `unreachable ${on.network}.96/27`,
      `prohibit 203.0.113.0/24`,
      on.kind === 'link' ? `prohibit ${own}/32` : `${on.network}.128/25 via ${own} onlink dev ${on.name}`,
      `203.0.113.0/24 via 10.66.0.10`,
    ]),
  ]
}

/** Another table for some: without rows for the networks inside, or with an end. */
function hostRules(random: Random, { name, network }: SwitchSpec): string[] {
  return [
    random.pick([
      `from ${network}.0/24 lookup 100 priority 1000`,
      `iif ${name} lookup 100 priority 1000`,
      `to ${network}.0/24 blackhole priority 1000`,
      `iif ${name} to 10.66.0.0/24 prohibit priority 1000`,
      `from ${network}.0/24 to 203.0.113.0/24 unreachable priority 1000`,
      `from 10.66.0.0/24 to ${network}.0/24 lookup 100 priority 1000`,
    ]),
  ]
}
