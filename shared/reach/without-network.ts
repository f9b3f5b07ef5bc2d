import { managerWord } from '../inventory/guest-nature.ts'
import type { Source } from '../inventory/source.ts'
import type { Stack } from '../topology/topology.ts'
import type { ReasonCode } from './reason.ts'

/** What keeps a guest from beginning anything that could be followed: it has no network, or only what a program translates for it. */
export function withoutNetwork(from: Stack): { code: ReasonCode; sentence: string; sources: Source[] } | undefined {
  const { value, sources } = from.machine?.guest ?? {}
  if (value?.without === undefined || value.without.how === 'mirrored' || sources === undefined) return undefined
  if (value.without.how === 'user-mode')
    return { code: 'not-recorded', sentence: userMode(from, value.without.by), sources }
  const by = value.manager === undefined ? '' : `, as ${managerWord(value.manager)} tells`
  return { code: 'no-address', sentence: `${from.called} has no network at all${by}.`, sources }
}

const userMode = ({ called }: Stack, by: string): string =>
  `${called} has a network of its own, which ${by} translates: what it begins goes out as if this machine had begun it, which can’t be followed here.`
