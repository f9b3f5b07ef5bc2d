import type { CollectedPart } from '../../../shared/contract/contract.ts'
import { programs } from '../programs.ts'
import { COUNTERS } from './collect-counters.ts'
import { bridgeQuestions, hostQuestions } from './collect-linux.ts'
import { questions, questions6 } from './collect-stack.ts'
import { inspectTemplates } from './managers/inspect-template.ts'
import { monitored } from './watch-linux.ts'

/** What is run to look at a Linux machine, in the words that a person would type. Nothing of it changes anything. */
export function collectedOnLinux(): CollectedPart[] {
  const stack = [
    ...Object.values(questions).map((words) => `ip -j -d ${words}`),
    ...Object.values(questions6).map((words) => `ip -6 -j -d ${words}`),
    `cat ${COUNTERS}`,
  ]
  const filters = ['nft -j list ruleset', 'iptables-save', 'ip6tables-save', 'sysctl -e net.…']
  const host = [
    ...stack,
    ...Object.values(hostQuestions).map((words) => `ip -j -d ${words}`),
    ...Object.values(bridgeQuestions).map((words) => `bridge -j ${words}`),
    ...filters,
    WATCHED,
    'hostname',
    ...FILES.map((path) => `cat ${path}`),
  ]
  return [
    { where: 'On this machine', commands: host.map(described) },
    {
      where: 'In each guest’s network namespace, where Switchyard runs as root',
      commands: [...stack, ...filters].map(described),
    },
    { where: 'Of those that run here: who their guests are, never what is in them', commands: MANAGERS.map(described) },
  ]
}

function described(command: string): CollectedPart['commands'][number] {
  const program = command.split(' ')[0] ?? command
  return { command, reads: READS[command] ?? programs[program]?.reads ?? 'its name' }
}

const FILES = ['/etc/resolv.conf', '/run/systemd/resolve/resolv.conf', '… (leases of DHCP)']

const VIRSH = 'virsh -r -c qemu:///system'
const { container, docker, podman } = inspectTemplates
const MANAGERS = [
  ...['list --all', 'dumpxml', 'net-dumpxml', 'net-dhcp-leases'].map((verb) => `${VIRSH} ${verb}`),
  'docker ps -aq',
  `docker container inspect --format '${container}'`,
  'docker network ls -q',
  `docker network inspect --format '${docker}'`,
  'podman ps -aq',
  `podman container inspect --format '${container}'`,
  'podman network ls -q',
  `podman network inspect --format '${podman}'`,
  ...['lxc', 'incus'].flatMap((client) =>
    ['list', 'network list'].map((verb) => `${client} ${verb} local: --format json`),
  ),
]

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
  [`cat ${COUNTERS}`]: 'how much each interface has sent and received',
  'cat /etc/resolv.conf': 'who is asked for names',
  'cat /run/systemd/resolve/resolv.conf': 'whom systemd-resolved asks',
  [`cat ${FILES.at(-1)}`]: 'who gave this machine its addresses',
  'docker ps -aq': 'which containers there are',
  'podman ps -aq': 'which containers there are',
  'docker network ls -q': 'which networks there are',
  'podman network ls -q': 'which networks there are',
  'iptables-save': 'the firewall, where nft is missing or does not tell all',
  'ip6tables-save': 'the same for IPv6',
}
