import { assumed } from '../inventory/seen.ts'
import type { Source } from '../inventory/source.ts'
import { asSentence } from '../topology/as-sentence.ts'
import type { Stack } from '../topology/topology.ts'
import type { ReasonCode } from './reason.ts'

/** A guest that has its host’s own addresses: WSL in mirrored mode. */
export const isMirrored = ({ machine }: Stack): boolean => machine?.guest?.value.without?.how === 'mirrored'

/**
 * What such a guest begins goes out as the host’s. By itself the Hyper-V firewall lets everything out (Microsoft: Configure Hyper-V
 * firewall), and nobody recorded whether it does.
 */
export function goesOutAsHost(guest: Stack, host: Stack): Source[] {
  const sentence = `${guest.called} has the addresses of ${host.called} (mirrored mode): what it begins goes out as if ${host.called} had begun it. The Hyper-V firewall was not recorded: taken to let it out.`
  return [assumed('mirrored-outbound', asSentence(sentence)), ...(guest.machine?.guest?.sources ?? [])]
}

type Undecided = { code: ReasonCode; sentence: string; sources: Source[] }

/** Who reaches the host’s addresses reaches the guest there, or does not: the Hyper-V firewall has the last word. */
export function hyperVFirewallDecides(guest: Stack, host: Stack): Undecided {
  return undecided(
    guest,
    `${guest.called} has the addresses of ${host.called} (mirrored mode): it is reached there, at the ports on which it listens, where the Hyper-V firewall lets that in. That was not recorded; by itself it stops what no rule allows.`,
  )
}

/** To each of the two the other’s addresses are its own. */
export function onlyAtLoopback(guest: Stack, host: Stack): Undecided {
  return undecided(
    guest,
    `${guest.called} has the addresses of ${host.called} (mirrored mode): the two reach each other at 127.0.0.1, which every machine has for itself, so that it can’t be asked about here.`,
  )
}

const undecided = ({ machine }: Stack, sentence: string): Undecided => ({
  code: 'not-recorded',
  sentence: asSentence(sentence),
  sources: machine?.guest?.sources ?? [],
})
