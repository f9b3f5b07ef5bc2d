import type { ReadMachine } from '../parse/read-recording.ts'
import type { Draft } from './draft.ts'
import type { FilterChain } from './inventory.ts'
import { assumed, factsOf } from './seen.ts'

/**
 * Docker keeps its bridge networks apart from each other, by rules in the host’s firewall. Where that could not be read (it needs root), these
 * stand for them, and say so: a container is not taken to reach those of another network.
 */
export function joinDockerIsolation({ host }: Draft, read: ReadMachine): void {
  const networks = factsOf(read, 'virtual-network').filter(({ fact }) => fact.manager === 'docker')
  const bridges = networks.flatMap(({ fact }) => fact.bridge ?? [])
  const there = bridges.filter((bridge) => host.interfaces.some((one) => one.name === bridge))
  const [source] = networks.map((one) => one.source)
  if (host.filterRecorded || there.length < 2 || source === undefined) return
  const sentence = `${host.name.value}’s firewall could not be read (that needs root): Docker is taken to keep its networks apart, as it does.`
  const sources = [assumed('docker-isolation', sentence), source]
  const chain = (name: string, rules: string[], more: Partial<FilterChain> = {}): FilterChain => ({
    family: 'ip',
    table: 'filter',
    chain: name,
    ...more,
    rules: rules.map((rule) => ({ words: rule.split(' '), sources })),
    sources,
  })
  const [first, second] = ['DOCKER-ISOLATION-STAGE-1', 'DOCKER-ISOLATION-STAGE-2']
  host.filters.push(
    chain('FORWARD', [`-j ${first}`], { hook: 'forward', chainType: 'filter', priority: 0, policy: 'accept' }),
    chain(
      first,
      there.map((bridge) => `-i ${bridge} ! -o ${bridge} -j ${second}`),
    ),
    chain(
      second,
      there.map((bridge) => `-o ${bridge} -j DROP`),
    ),
  )
}
