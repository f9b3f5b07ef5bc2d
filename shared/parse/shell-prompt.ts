import type { OperatingSystem } from '../recording/recording.ts'

/** A shell's prompt at the beginning of a line, with what was typed at it. */
export interface ShellPrompt {
  /** The machine that it names: `ccl-vm-1` in `admin@ccl-vm-1:~$`. */
  host?: string
  os?: OperatingSystem
  /** What was typed behind it; empty where nothing was. */
  command: string
}

/** A line that holds none of these is no prompt; nor do prompts grow without end. */
const SIGN = /[>$#%+❯➜λ─]|MINGW|MSYS/
const LONGEST = 400
/** Most lines that hold one are known by their beginning: indented, markup, and the interfaces of `ip`. */
const NO_PROMPT = /^(?:[\s<{]|\d{1,10}: )/

interface Shape {
  pattern: RegExp
  os?: OperatingSystem
}

/**
 * Every pattern is anchored and has one open end, so that a line of any length is looked at once. Groups: `host`, `typed`, and `context`, which belongs before what was typed.
 * Pasting from a page may turn the blank behind a prompt into a no-break space, which `\s` matches.
 */
const SHAPES: readonly Shape[] = [
  // PowerShell Direct and remoting: [ccl-vm-1]: PS C:\Users\me>
  { pattern: /^\[(?<host>[^\]\s]{1,64})\]: PS [^>]{0,260}>(?<typed>.*)$/, os: 'windows' },
  {
    pattern:
      /^(?:\([\w.-]{1,40}\) )?PS(?: [A-Za-z]:[^>]{0,260}| [A-Za-z]+:\\[^>]{0,260}| \\\\[^>]{0,260})?>(?<typed>.*)$/,
    os: 'windows',
  },
  // PowerShell on Linux and macOS: PS /home/me>
  { pattern: /^PS [/~][^>]{0,260}>(?<typed>.*)$/ },
  { pattern: /^(?:\([\w.-]{1,40}\) )?[A-Za-z]:\\[^>]{0,260}>(?<typed>.*)$/, os: 'windows' },
  // OpenSSH on Windows: corp\me@host C:\Users\me>
  { pattern: /^[\w.\\-]{1,80}@(?<host>[\w-]{1,64}) [A-Za-z]:\\[^>]{0,260}>(?<typed>.*)$/, os: 'windows' },
  // netsh by itself: netsh interface ipv6>show address
  { pattern: /^(?<context>netsh(?: [\w ]{1,60})?)>(?<typed>.*)$/, os: 'windows' },
  // me@host:~$, [me@host ~]$, (venv) me@host:~$, and zsh on macOS: me@Laptop ~ %
  {
    pattern:
      /^(?:\([\w.-]{1,40}\) )?\[?[\w.-]{1,64}@(?<host>[\w-]{1,64})(?:\.[\w.-]{0,190})?(?:[: ][^$#%<>]{0,260})?[$#%](?<typed>[\s].*)?$/,
  },
  // fish: me@host ~/notes>
  { pattern: /^[\w.-]{1,64}@(?<host>[\w-]{1,64}) [~/][^$#%<>]{0,260}>(?<typed>.*)$/ },
  // bash on an older macOS: Laptop:~ me$
  { pattern: /^(?<host>[A-Za-z][\w-]{0,63}):[~/][^$#%<>:]{0,260} [\w.-]{1,64}\$(?<typed>[\s].*)?$/, os: 'macos' },
  // Git Bash on Windows names the machine in a line of its own, above the `$`.
  { pattern: /^[\w.-]{1,64}@(?<host>[\w-]{1,64}) (?:MINGW|MSYS)\d* \S.*$/, os: 'windows' },
  { pattern: /^\$(?<typed>\s.*)?$/ },
  // The second line of a prompt of two: └─$ ip route
  { pattern: /^[└╰]─{1,3}[$#](?<typed>\s.*)?$/ },
  { pattern: /^[┌╭]──\(\S{1,40}[@㉿](?<host>[\w-]{1,64})\)-\[[^\]]{0,260}\]$/ },
  // Shells that say little: / # ip route, sh-4.2# ip route, host% ip route, me@host ~ ❯ ip route; and `+ ip route` of set -x. Only before a
  // command that tells of networks, as the signs have other meanings too.
  {
    pattern:
      /^(?:(?:[\w.-]{1,64}@(?<host>[\w-]{1,64}) ?)?[\w.:/~-]{0,80} ?[#$%❯>]|\+{1,4}) {1,3}(?<typed>(?:sudo )?(?:\/\S{1,40}\/)?(?:ip|arp|ifconfig|netstat|route|bridge|brctl|nft|ip6?tables(?:-save)?|sysctl|nmcli|resolvectl|hostname|ndp|docker|podman|lxc|virsh|wsl|ipconfig|netsh|getmac|Get-(?:Net|VM|Dns|Hns)\w{1,40}|cat \/)(?: .*)?)$/,
  },
  // Nothing typed at it: it only ends what is above.
  { pattern: /^(?:\/|~|(?:ba|z|k|)sh-\d\.\d{1,2}|[\w.-]{1,40}:[/~]\S{0,80}|[a-z][\w-]{1,40}(?=%)) ?[#$%](?<typed>)$/ },
  // Themes of several shells: ❯ ipconfig, ➜  ~ ipconfig
  { pattern: /^[❯➜λ](?: {1,2}~)?(?<typed>\s.*)?$/ },
]

/** The prompt at which a line begins; undefined for what a command printed. */
export function shellPrompt(line: string): ShellPrompt | undefined {
  if (NO_PROMPT.test(line) || !SIGN.test(line.slice(0, LONGEST))) return undefined
  for (const { pattern, os } of SHAPES) {
    const groups = pattern.exec(line)?.groups
    if (groups === undefined) continue
    const { host, context = '', typed = '' } = groups
    const command = typed.trim() === '' ? '' : `${context} ${typed.trim()}`.trim()
    return { command, ...(host === undefined ? {} : { host }), ...(os === undefined ? {} : { os }) }
  }
  return undefined
}
