import { answer } from '../../shared/reach/answer.ts'
import { findEndpoint } from '../../shared/reach/endpoint.ts'
import type { Protocol, Question } from '../../shared/reach/verdict.ts'
import { isRefusal } from '../../shared/recording/refusal.ts'
import { buildTopology } from '../../shared/topology/build-topology.ts'
import { exitStatus } from './exit-status.ts'
import { reachResult } from './reach-result.ts'
import type { VerbResult } from './run-verb.ts'
import type { JsonOption, SourceOptions } from './source-options.ts'
import type { Terminal } from './terminal.ts'
import { reachText } from './text/reach-text.ts'
import { understand } from './understand.ts'
import { suppose, type WhatIfOption } from './what-if.ts'

export interface ReachOptions extends SourceOptions, JsonOption, WhatIfOption {
  icmp?: boolean
  tcp?: number
  udp?: number
  expect?: 'reachable' | 'blocked'
}

/** Whether FROM can begin a conversation with TO. 1 where `--expect` is another verdict; what is unknown meets no expectation. */
export async function reach(from: string, to: string, options: ReachOptions, terminal: Terminal): Promise<VerbResult> {
  const understood = await understand(options)
  if (isRefusal(understood)) return understood
  const supposed = suppose(understood.inventory, options.whatIf)
  if (isRefusal(supposed)) return supposed
  const { inventory, words } = supposed
  const topology = buildTopology(inventory)
  const start = findEndpoint(topology, from)
  if (isRefusal(start)) return start
  const end = findEndpoint(topology, to)
  if (isRefusal(end)) return end
  const question: Question = {
    from: start.stack,
    to: end.stack,
    ...(end.address === undefined ? {} : { address: end.address }),
    ...asked(options),
  }
  const verdict = answer(topology, question)
  const name = (stack: string): string => topology.stacks.get(stack)?.name ?? stack
  const names = { from: name(start.stack), to: name(end.stack) }
  const result = {
    ...reachResult(verdict, names, understood.recording, inventory),
    ...(words.length === 0 ? {} : { whatIf: words }),
  }
  terminal.out(options.json === true ? `${JSON.stringify(result, null, 2)}\n` : reachText(result, terminal))
  return options.expect === undefined || options.expect === verdict.verdict ? exitStatus.done : exitStatus.unmet
}

function asked({ tcp, udp }: ReachOptions): { protocol: Protocol; port?: number } {
  if (tcp !== undefined) return { protocol: 'tcp', port: tcp }
  return udp === undefined ? { protocol: 'icmp' } : { protocol: 'udp', port: udp }
}
