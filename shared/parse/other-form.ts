import { hasProperties } from './powershell-records.ts'
import { firstLines, type TextLine } from './text-lines.ts'

/** A text that is known by its shape and not read: what it is, and what to run in its place. */
export interface OtherForm {
  title: string
  /** A sentence's end: "run `nft -j list ruleset` …". */
  instead: string
}

interface Known extends OtherForm {
  recognise: (lines: readonly TextLine[], text: string) => boolean
}

const some = (lines: readonly TextLine[], pattern: RegExp): boolean => lines.some(({ text }) => pattern.test(text))

const FORMS: readonly Known[] = [
  {
    title: 'a list of connections (ss, netstat)',
    instead: 'ip route, netstat -rn or route print, which tell where packets go',
    recognise: (lines) =>
      some(
        lines,
        /^\s{0,4}(?:tcp|udp)[46]{0,2}\s+(?:\d+\s+\d+\s+)?\S{1,60}[:.][\d*]{1,5}\s+\S{1,60}[:.][\d*]{1,5}(?:\s|$)/i,
      ),
  },
  {
    title: 'getmac',
    instead: 'getmac /v, which says whose MACs these are',
    recognise: (lines) => some(lines, /^={17,19} ={40,80}$/),
  },
  {
    title: 'ipconfig /displaydns',
    instead: 'ipconfig /all',
    recognise: (lines) =>
      some(lines, /^\s{2,8}-{40}$/) &&
      some(lines, /^\s{2,8}\S[^.]{0,40}(?: \.){1,8} ?: \S+$/) &&
      !some(lines, /^\S.{0,200}:$/),
  },
  {
    title: 'netsh interface ipv4 show joins',
    instead: 'netsh interface ipv4 show config',
    recognise: (lines) => some(lines, /^-{10} {2}-{10} {2}-{4} {2}-{20,40}$/),
  },
  {
    title: 'netsh wlan show interfaces',
    instead: 'ipconfig /all',
    recognise: (lines) => some(lines, /^\s{2,8}SSID\s*: /) && some(lines, /^\s{2,8}(?:AP )?BSSID\s*: /),
  },
  {
    title: 'nslookup',
    instead: 'ipconfig /all, scutil --dns or resolvectl, which list the DNS servers',
    recognise: ([first, second]) =>
      /^\S{3,20}: {1,6}\S{1,200}$/.test(first?.text ?? '') && /^Address:\s{1,4}\S{3,60}$/.test(second?.text ?? ''),
  },
  {
    title: 'Win32_NetworkAdapterConfiguration',
    instead: 'Get-NetIPConfiguration, which names the interfaces as everything else does',
    recognise: (lines, text) =>
      hasProperties(text, 'IPAddress', 'DHCPEnabled') ||
      hasProperties(text, 'IPAddress', 'ServiceName') ||
      some(lines, /^DHCPEnabled=(?:TRUE|FALSE)$/),
  },
  {
    title: 'netstat -i',
    instead: 'ifconfig, which prints the addresses whole',
    recognise: (lines) => some(lines, /^(?:Name +Mtu +Network +Address +Ipkts|Iface +MTU +.*RX-OK)/),
  },
  {
    title: 'ping',
    instead: 'arp -a, ip neigh or Get-NetNeighbor afterwards, which tell who answered',
    recognise: (lines) =>
      some(
        lines,
        /^\d{1,6} bytes from \S.{0,200}(?:icmp_)?seq=\d|^PING \S|^\S.{3,80}: \S{3,10}=32 \S.{2,30}TTL=\d{1,3}$/,
      ),
  },
  {
    title: 'nmcli',
    instead: 'nmcli device show, or ip address and ip route',
    recognise: (lines) =>
      some(
        lines,
        /^(?:NAME +UUID +TYPE +DEVICE|DEVICE +TYPE +STATE +CONNECTION|connection\.id:)|^\s{1,8}inet[46] \S{3,60}\/\d{1,3}$/,
      ),
  },
  {
    title: 'ovs-vsctl show',
    instead: 'ip -d link and bridge link; what Open vSwitch forwards is not read',
    recognise: (lines) => some(lines, /^\s{1,8}Bridge "?\S{1,64}$/) && some(lines, /^\s{1,12}Port "?\S{1,64}$/),
  },
  {
    title: 'a list of a router or switch (Cisco, Arista)',
    instead: 'ip neigh and ip address on the machines beside it; outputs of such devices are not read',
    recognise: (lines) =>
      some(
        lines,
        /^(?:Protocol +Address +Age \(min\)|Address +Age +MAC Address|Interface +IP-Address +OK\? +Method|Codes: [A-Z*]+ - )/,
      ),
  },
  {
    title: 'a list of MikroTik’s RouterOS',
    instead: 'ip neigh and ip address on the machines beside it; outputs of such devices are not read',
    recognise: (lines) => some(lines, /^Flags: (?:[A-Z] - [a-z-]{3,20}[,;]? ?){2}/),
  },
  {
    title: 'ip maddress',
    instead: 'ip address and ip neigh; which groups a machine has joined is not read',
    recognise: (lines) =>
      some(lines, /^\d{1,10}:\s+\S{1,40}$/) && some(lines, /^\s+(?:inet6?|link)\s+\S{3,45}(?: users \d+)?$/),
  },
  {
    title: 'resolvectl status',
    instead: 'cat /etc/resolv.conf, or nmcli device show',
    recognise: (lines) => some(lines, /^Link \d{1,10} \(\S{1,40}\)$/) || some(lines, /^\s{0,30}Current DNS Server: /),
  },
  {
    title: 'networkctl',
    instead: 'ip address and ip route',
    recognise: (lines) => some(lines, /^IDX LINK +TYPE +OPERATIONAL|^\s{0,20}(?:Network|Link) File: \//),
  },
  {
    title: 'ethtool',
    instead: 'ip -d link, which tells what is a device and whether it is connected',
    recognise: (lines) => some(lines, /^Settings for \S{1,40}:$/),
  },
  {
    title: 'brctl showmacs',
    instead: 'bridge fdb, which names the ports',
    recognise: (lines) => some(lines, /^port no\s+mac addr\s+is local\?/),
  },
  {
    title: 'an error of the shell',
    instead: 'the command where it is installed, or as administrator',
    recognise: (lines) =>
      lines.length < 12 &&
      some(
        lines,
        /: (?:command )?not found$|CommandNotFoundException|: Operation not permitted|: Permission denied|is not recognized as (?:an internal|the name)|^\s{0,8}\+ CategoryInfo\s{1,20}:/,
      ),
  },
]

/** What a text is that no parser reads, where its shape is known. */
export function otherForm(text: string): OtherForm | undefined {
  const lines = firstLines(text)
  const found = FORMS.find(({ recognise }) => recognise(lines, text))
  return found && { title: found.title, instead: found.instead }
}
