import type { Inventory } from '../inventory/inventory.ts'
import { type Comparing, type Found, found, type Known, side } from './comparing.ts'
import { type Comparison, type Detail, type Difference, DifferenceKind } from './comparison.ts'
import { differingAddresses } from './differ/addresses.ts'
import { differingGateways } from './differ/gateways.ts'
import { differingInterfaces } from './differ/interfaces.ts'
import { differingLists } from './differ/lists.ts'
import { differingMachines } from './differ/machines.ts'
import { differingNetworks } from './differ/networks.ts'
import { differingPorts } from './differ/ports.ts'
import { differingRoutes } from './differ/routes.ts'
import { differingSettings } from './differ/settings.ts'
import { differingVerdicts } from './differ/verdicts.ts'
import { gapsOf } from './gaps.ts'
import { matchInventories } from './match/match-inventories.ts'
import { macsOf } from './match/match-machines.ts'
import { inOneSpelling } from './match/one-spelling.ts'
import { otherCommands, Recorded } from './recorded.ts'
import { storiesOf } from './stories.ts'
import { asSentence } from './words.ts'

/**
 * What differs between two moments, or two recordings, in sentences with the rows of both that say so. Always in the same order, the
 * most important first. What only one side recorded is said as that, never as new or gone. Never throws; takes time in
 * proportion to the machines (the matrix, in proportion to its cells). `labels`: what the two are called in sentences.
 */
export function compare(
  then: Inventory,
  after: Inventory,
  labels: Record<Known, string> = { before: 'A', after: 'B' },
): Comparison {
  const before = inOneSpelling(then, after)
  const match = matchInventories(before, after)
  const recorded = {
    before: new Recorded(before, (id) => match.machineBefore.get(id)),
    after: new Recorded(after, (id) => match.machineAfter.get(id)),
  }
  const others = new Map(
    match.machines.pairs.flatMap((pair) => {
      const other = otherCommands(recorded, pair)
      return other === undefined ? [] : [[pair.after.id, other] as const]
    }),
  )
  const comparing: Comparing = { before, after, labels, match, recorded, others }
  const finds = [
    ...differentHosts(comparing),
    ...differingNetworks(comparing),
    ...differingMachines(comparing),
    ...differingInterfaces(comparing),
    ...differingAddresses(comparing),
    ...differingGateways(comparing),
    ...differingSettings(comparing),
    ...differingPorts(comparing),
    ...differingLists(comparing),
    ...differingRoutes(comparing),
  ]
  const stories = storiesOf(finds)
  return {
    differences: byImportance(stories.filter(({ gap }) => gap === undefined)),
    ...differingVerdicts(comparing),
    inBoth: match.machines.pairs.length,
    notRecorded: gapsOf(
      comparing,
      stories.filter(({ gap }) => gap !== undefined),
    ),
  }
}

function byImportance(stories: readonly Found[]): Difference[] {
  const rank = (one: Found) => DifferenceKind.options.indexOf(one.kind)
  return stories
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ kind, sentence, before, after, details = [] }) => ({
      kind,
      sentence: asSentence(sentence),
      before,
      after,
      details: details.map(detailOf),
    }))
}

function detailOf({ kind, sentence, before, after }: Detail): Detail {
  return { kind, sentence: asSentence(sentence), before, after }
}

/** Neither the name nor a MAC in common: all that follows compares two hosts, not one with itself. */
function differentHosts({ before, after, match }: Comparing): Found[] {
  const [host] = match.machines.pairs
  if (host === undefined || host.before.id !== before.host || host.after.id !== after.host) return []
  const [was, is] = [host.before.name.value, host.after.name.value]
  const [macs, others] = [macsOf(host.before), new Set(macsOf(host.after))]
  const isSame = was.toLowerCase() === is.toLowerCase() || macs.some((mac) => others.has(mac))
  if (isSame || macs.length === 0 || others.size === 0) return []
  return [
    found(
      'other-host',
      `These are two hosts: ${was} and ${is} have neither the name nor a MAC in common.`,
      side(was, host.before.name.sources, { kind: 'machine', id: before.host }),
      side(is, host.after.name.sources, { kind: 'machine', id: after.host }),
    ),
  ]
}
