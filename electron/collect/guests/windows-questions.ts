import type { GuestQuestion } from './guest-question.ts'

/** What a Windows guest is asked over SSH: programs that every Windows has, and that both of its shells start alike. */
export const windowsQuestions: readonly GuestQuestion[] = [
  { file: 'hostname.txt', commands: ['hostname'], reads: 'its name' },
  {
    file: 'ipconfig-all.txt',
    commands: ['ipconfig /all'],
    reads: 'network adapters, addresses, and whom it asks for names',
  },
  { file: 'route-print.txt', commands: ['route print'], reads: 'routes' },
  { file: 'arp-a.txt', commands: ['arp -a'], reads: 'neighbours (ARP)' },
]

/** The same in one go, for `cmd`, from which PowerShell starts it, too. In UTF-8, where that can be had. */
export const windowsCommand = `cmd /c "${[
  'chcp 65001 >nul 2>&1',
  ...windowsQuestions.flatMap(({ commands: [command] }) => [`echo #run ${command}`, command]),
  'echo #end',
].join(' & ')}"`
