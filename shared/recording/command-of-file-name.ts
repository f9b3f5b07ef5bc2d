/** Programs whose name has a dash in it; a dash elsewhere stands for the blank before a word or flag. */
const DASHED = /^(?:ip6?tables(?:-nft|-legacy)?-save|ebtables-save|arptables-save|system-profiler)(?=-|$)/

/** Programs that take bundled letters as flags: `netstat -rn`. */
const BUNDLING: ReadonlySet<string> = new Set([
  'arp',
  'netstat',
  'route',
  'ifconfig',
  'ss',
  'uname',
  'hostname',
  'sysctl',
  'scutil',
])
const WORDS: ReadonlySet<string> = new Set(['print', 'get', 'list', 'add', 'show'])

export interface NamedCommand {
  /** As a person would type it: `arp -a`, `Get-VMNetworkAdapterAcl ccl-vm-1`. */
  command: string
  /** The name says `_extract`: whoever recorded it left rows out. */
  partial: boolean
}

/** `arp-a.txt` → `arp -a`; `Get-VMSecurity_ccl-vm-1.txt` → `Get-VMSecurity ccl-vm-1`; `ip-address_extract.txt` → `ip address`, partial. */
export function commandOfFileName(fileName: string): NamedCommand {
  const [base = '', ...rest] = fileName.replace(/\.(?:txt|json|log|out)$/i, '').split('_')
  const words = rest.filter((part) => part !== '' && part !== 'extract')
  return { command: [commandOf(base), ...words].join(' ').trim(), partial: rest.includes('extract') }
}

function commandOf(base: string): string {
  const cmdlet = /^([A-Z][A-Za-z]+-[A-Z][A-Za-z0-9]+)((?:-.+)?)$/.exec(base)
  if (cmdlet !== null) return `${cmdlet[1]}${(cmdlet[2] ?? '').replaceAll('-', ' -')}`
  // Its words have dashes: `virsh-net-dumpxml` → `virsh net-dumpxml`.
  if (base.startsWith('virsh-')) return base.replace('-', ' ')
  const dashed = DASHED.exec(base)?.[0]
  const program = dashed ?? base.split('-')[0] ?? ''
  const words = base
    .slice(program.length)
    .split('-')
    .filter((word) => word !== '')
  return [program, ...words.map((word) => flagOrWord(program, word))].join(' ')
}

function flagOrWord(program: string, word: string): string {
  if (program === 'ipconfig') return `/${word}`
  if (word.length === 1 || (program === 'ip' && word === 'br')) return `-${word}`
  return BUNDLING.has(program) && /^[a-zA-Z]{2,4}$/.test(word) && !WORDS.has(word) ? `-${word}` : word
}
