import type { GuestQuestion } from './guest-question.ts'

/** What a Linux guest is asked. BusyBox (Alpine) and old systems have no `-j`: they tell the same as text. */
export const linuxQuestions: readonly GuestQuestion[] = [
  {
    file: 'ip-address.txt',
    commands: ['ip -j -d address show', 'ip address show'],
    reads: 'network interfaces and addresses',
  },
  { file: 'ip-link.txt', commands: ['ip -j -d link show', 'ip link show'], reads: 'what kind of interfaces they are' },
  {
    file: 'ip-route.txt',
    commands: ['ip -j -d route show table all', 'ip route show table all', 'ip route show'],
    reads: 'routes',
  },
  { file: 'ip-neigh.txt', commands: ['ip -j -d neigh show', 'ip neigh show'], reads: 'neighbours (ARP)' },
  { file: 'ip-rule.txt', commands: ['ip -j -d rule show', 'ip rule show'], reads: 'routing rules' },
  {
    file: 'sysctl.txt',
    commands: ['sysctl -e net.ipv4.ip_forward net.ipv6.conf.all.forwarding'],
    reads: 'whether it passes packets on',
  },
  { file: 'resolv-conf.txt', commands: ['cat /etc/resolv.conf'], reads: 'whom it asks for names' },
  { file: 'hostname.txt', commands: ['hostname'], reads: 'its name' },
]

/**
 * A script for `sh`, always the same, that runs them in one go: one connection, and a key that wants a touch wants one. Lines
 * that begin with `#` mark where each begins, and how it ended.
 */
export const linuxScript = [
  // An ordinary user's PATH often lacks the folders of ip and sysctl.
  'PATH=$PATH:/usr/sbin:/sbin LC_ALL=C; export PATH LC_ALL',
  'run() { echo; echo "#run $*"; "$@" </dev/null; s=$?; echo; echo "#exit $s"; return $s; }',
  ...linuxQuestions.map(({ commands }) => commands.map((command) => `run ${command}`).join(' || ')),
  'echo; echo "#end"',
  '',
].join('\n')
