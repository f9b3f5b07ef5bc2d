import type { CollectedPart } from '../../../shared/contract/contract.ts'
import { programs } from '../programs.ts'
import { bridgeQuestions, hostQuestions } from './collect-linux.ts'
import { questions, questions6 } from './collect-stack.ts'
import { monitored } from './watch-linux.ts'

/** What is run to look at a Linux machine, in the words that a person would type. Nothing of it changes anything. */
export function collectedOnLinux(): CollectedPart[] {
  const stack = [
    ...Object.values(questions).map((words) => `ip -j -d ${words}`),
    ...Object.values(questions6).map((words) => `ip -6 -j -d ${words}`),
  ]
  const filters = ['nft -j list ruleset', 'iptables-save', 'ip6tables-save', 'sysctl -e net.…']
  const host = [
    ...stack,
    ...Object.values(hostQuestions).map((words) => `ip -j -d ${words}`),
    ...Object.values(bridgeQuestions).map((words) => `bridge -j ${words}`),
    ...filters,
    WATCHED,
    'hostname',
  ]
  return [
    { where: 'On this machine', commands: host.map(described) },
    {
      where: 'In each guest’s network namespace, where Switchyard runs as root',
      commands: [...stack, ...filters].map(described),
    },
  ]
}

function described(command: string): CollectedPart['commands'][number] {
  const program = command.split(' ')[0] ?? command
  return { command, reads: READS[command] ?? programs[program]?.reads ?? 'its name' }
}

const WATCHED = ['ip', ...monitored].join(' ')

const READS: Readonly<Record<string, string>> = {
  'ip -j -d address show': 'addresses',
  'ip -j -d link show': 'network interfaces',
  'ip -j -d route show table all': 'routes',
  'ip -j -d neigh show': 'neighbours (ARP)',
  'ip -j -d rule show': 'routing rules',
  'ip -6 -j -d rule show': 'routing rules for IPv6',
  'ip -j -d netns list': 'network namespaces',
  [WATCHED]: 'tells of changes as they happen',
  'iptables-save': 'the firewall, where nft is missing or does not tell all',
  'ip6tables-save': 'the same for IPv6',
}
