import type { RecordedOutput } from '../../../shared/recording/recording.ts'
import type { CommandRequest, RunCommand } from '../command-request.ts'
import { type Stack, startIn } from './stack.ts'

/** Which program tells the firewall here; `none` where neither is installed. */
export type FirewallProgram = 'nft' | 'iptables' | 'none'

const noneInstalled = {
  code: 'not-found',
  sentence:
    "neither nft nor iptables-save is installed, so the firewall can't be read and is taken to let everything through: install the package nftables",
} as const

/** The host's firewall, and by which program it was read: nftables', or iptables' where that is absent. */
export async function readHostFirewall(
  run: RunCommand,
  stack: Stack,
  signal?: AbortSignal,
): Promise<{ program: FirewallProgram; outputs: RecordedOutput[] }> {
  const nft = await readFirewall(run, stack, 'nft', signal)
  if (nft.some(({ failure }) => failure?.code !== 'not-found')) return { program: 'nft', outputs: nft }
  const iptables = await readFirewall(run, stack, 'iptables', signal)
  if (iptables.some(({ failure }) => failure?.code !== 'not-found')) return { program: 'iptables', outputs: iptables }
  return { program: 'none', outputs: await readFirewall(run, stack, 'none', signal) }
}

/** The firewall of one stack, by a program that is known to be there. */
export async function readFirewall(
  run: RunCommand,
  stack: Stack,
  program: FirewallProgram,
  signal?: AbortSignal,
): Promise<RecordedOutput[]> {
  const nft = request(stack, 'nft', ['-j', 'list', 'ruleset'], 'nft-list-ruleset.txt', signal)
  switch (program) {
    case 'nft': {
      const listed = await run(nft)
      if (!EXTENSION.test(listed.text)) return [listed]
      const told = await iptablesSave(run, stack, signal)
      return [listed, ...told.filter(({ failure }) => failure === undefined)]
    }
    case 'iptables':
      return iptablesSave(run, stack, signal)
    case 'none':
      return [{ id: nft.id, command: nft.command, text: '', failure: noneInstalled }]
  }
}

/** A part of a rule of iptables-nft that nft only names (Docker’s rules have many): iptables-save tells it whole. */
const EXTENSION = /"xt":\s*\{/

function iptablesSave(run: RunCommand, stack: Stack, signal?: AbortSignal): Promise<RecordedOutput[]> {
  return Promise.all([
    run(request(stack, 'iptables-save', [], 'iptables-save.txt', signal)),
    run(request(stack, 'ip6tables-save', [], 'ip6tables-save.txt', signal)),
  ])
}

function request(stack: Stack, program: string, args: string[], file: string, signal?: AbortSignal): CommandRequest {
  return {
    ...startIn(stack, program, args),
    id: `${stack.machine}/${file}`,
    command: [program, ...args].join(' '),
    ...(signal === undefined ? {} : { signal }),
  }
}
