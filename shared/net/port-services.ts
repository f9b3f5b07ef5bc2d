/** What usually answers at a port, and what to mind about it. */
export interface PortService {
  port: number
  protocols: readonly ('tcp' | 'udp')[]
  /** The usual short name: `SSH`. */
  name: string
  /** One sentence for somebody who is new to networking. */
  sentence: string
  /** What an open one gives away or lets in; absent where nothing is special. */
  mind?: string
}

const both = ['tcp', 'udp'] as const
const row = (
  port: number,
  protocols: PortService['protocols'],
  name: string,
  sentence: string,
  mind?: string,
): PortService => ({ port, protocols, name, sentence, ...(mind === undefined ? {} : { mind }) })

const PLAIN = 'Everything is sent readable, passwords too.'

/** Ports that a home or a laboratory meets (IANA: Service Name and Transport Protocol Port Number Registry; RFC 6335). */
export const PORT_SERVICES: readonly PortService[] = [
  row(20, ['tcp'], 'FTP data', 'The files of an FTP transfer.', PLAIN),
  row(21, ['tcp'], 'FTP', 'Transfers files; an old way.', PLAIN),
  row(22, ['tcp'], 'SSH', 'A command line on another machine, encrypted; files as well (SFTP).'),
  row(23, ['tcp'], 'Telnet', 'A command line on another machine; an old way.', PLAIN),
  row(25, ['tcp'], 'SMTP', 'Mail from server to server.'),
  row(53, both, 'DNS', 'Gives the address for a name.'),
  row(67, ['udp'], 'DHCP server', 'Lends addresses to machines that ask.'),
  row(68, ['udp'], 'DHCP client', 'Where the answer of a DHCP server arrives.'),
  row(69, ['udp'], 'TFTP', 'Small files without a password: a machine that boots from the network.', PLAIN),
  row(80, ['tcp'], 'HTTP', 'Web pages, not encrypted.', PLAIN),
  row(88, both, 'Kerberos', 'Proves in a Windows domain who somebody is.'),
  row(110, ['tcp'], 'POP3', 'Fetches mail; an old way.', PLAIN),
  row(
    111,
    both,
    'rpcbind',
    'Tells at which port a service of Unix listens (NFS).',
    'From outside it tells what runs here.',
  ),
  row(123, ['udp'], 'NTP', 'Tells the time.'),
  row(
    135,
    ['tcp'],
    'RPC',
    'Tells at which port a service of Windows listens.',
    'From outside it tells what runs here.',
  ),
  row(
    137,
    ['udp'],
    'NetBIOS names',
    'Finds Windows machines by name; an old way.',
    'Anybody near may answer, falsely too.',
  ),
  row(138, ['udp'], 'NetBIOS datagrams', 'Windows machines announce themselves; an old way.'),
  row(
    139,
    ['tcp'],
    'NetBIOS sessions',
    'Windows’ file shares over NetBIOS; an old way.',
    'Keep it inside the network.',
  ),
  row(143, ['tcp'], 'IMAP', 'Mail that stays on the server.'),
  row(
    161,
    ['udp'],
    'SNMP',
    'Asks network devices how they are.',
    'Versions 1 and 2 have a password that everybody can read.',
  ),
  row(389, both, 'LDAP', 'The directory of a domain: people and machines.'),
  row(443, both, 'HTTPS', 'Web pages, encrypted (over UDP: HTTP/3).'),
  row(
    445,
    ['tcp'],
    'SMB',
    'Windows’ file shares and printers.',
    'Never let it in from the internet: worms came this way.',
  ),
  row(500, ['udp'], 'IKE', 'Two ends of a VPN (IPsec) agree on keys.'),
  row(514, ['udp'], 'syslog', 'Devices send their logs here.'),
  row(515, ['tcp'], 'LPD', 'Prints; an old way.'),
  row(546, ['udp'], 'DHCPv6 client', 'Where the answer of a DHCPv6 server arrives.'),
  row(547, ['udp'], 'DHCPv6 server', 'Lends IPv6 addresses and tells of name servers.'),
  row(548, ['tcp'], 'AFP', 'File shares of older Macs.'),
  row(554, both, 'RTSP', 'Cameras and their pictures.'),
  row(631, both, 'IPP', 'Prints (CUPS, AirPrint).'),
  row(853, both, 'DNS over TLS', 'Gives the address for a name, encrypted.'),
  row(1194, both, 'OpenVPN', 'A VPN.'),
  row(1433, ['tcp'], 'SQL Server', 'Microsoft’s database.'),
  row(1883, ['tcp'], 'MQTT', 'Sensors and lamps of a smart home report here.', PLAIN),
  row(
    1900,
    ['udp'],
    'SSDP',
    'Televisions, routers and printers announce themselves (UPnP).',
    'From outside it can be used to flood others.',
  ),
  row(2049, both, 'NFS', 'File shares of Unix.'),
  row(2179, ['tcp'], 'VMConnect', 'The screen of a Hyper-V virtual machine.'),
  row(2375, ['tcp'], 'Docker', 'Commands for Docker, without any password.', 'Whoever reaches it owns the machine.'),
  row(3306, ['tcp'], 'MySQL', 'A database.'),
  row(
    3389,
    both,
    'Remote Desktop',
    'The screen of a Windows machine.',
    'Never let it in from the internet without a VPN.',
  ),
  row(3478, both, 'STUN', 'Finds out behind which NAT somebody is, for calls.'),
  row(
    3702,
    ['udp'],
    'WS-Discovery',
    'Windows finds printers, cameras and other machines.',
    'From outside it can be used to flood others.',
  ),
  row(4500, ['udp'], 'IPsec through NAT', 'A VPN whose ends are behind translators.'),
  row(5040, ['tcp'], 'CDP service', 'Windows’ connected devices.'),
  row(5060, both, 'SIP', 'Calls begin here.'),
  row(5353, ['udp'], 'mDNS', 'Finds machines by names that end in .local.', 'Anybody near may answer, falsely too.'),
  row(
    5355,
    ['udp'],
    'LLMNR',
    'Windows asks everybody near for a name.',
    'Anybody near may answer, falsely too, and collect hashes of passwords.',
  ),
  row(5357, ['tcp'], 'WSDAPI', 'Windows tells others about its printers and devices.'),
  row(5432, ['tcp'], 'PostgreSQL', 'A database.'),
  row(5900, ['tcp'], 'VNC', 'The screen of another machine.', 'Often without encryption.'),
  row(5985, ['tcp'], 'WinRM', 'PowerShell on another Windows machine.'),
  row(5986, ['tcp'], 'WinRM (TLS)', 'PowerShell on another Windows machine, encrypted.'),
  row(6379, ['tcp'], 'Redis', 'A database in memory.', 'Often without a password.'),
  row(8080, ['tcp'], 'HTTP (other)', 'Often a second web server, or a proxy.'),
  row(8443, ['tcp'], 'HTTPS (other)', 'Often the web page of a device or a controller.'),
  row(9100, ['tcp'], 'raw printing', 'A printer takes pages as they come.'),
  row(51820, ['udp'], 'WireGuard', 'A VPN.'),
]

/** What usually answers at the port; `undefined` for one that many programs may use. */
export function portServiceOf(port: number, protocol: 'tcp' | 'udp'): PortService | undefined {
  return PORT_SERVICES.find((service) => service.port === port && service.protocols.includes(protocol))
}
