/**
 * Properties of PowerShell's objects whose text says nothing of whose they are: states and modes, versions, ports, models. What is not
 * among these is replaced, so that a property that nobody thought of gives nothing away. Addresses in them are replaced all the same.
 */
export const keptProperties: ReadonlySet<string> = new Set([
  ...['Status', 'State', 'AdminStatus', 'MediaConnectionState', 'ConnectionState', 'LinkSpeed', 'AddressState'],
  ...['IntegrationServicesState', 'SwitchType', 'ExtensionType', 'Type', 'Vendor', 'Version', 'PSVersion'],
  ...['MacAddressSpoofing', 'DhcpGuard', 'RouterGuard', 'PortMirroringMode'],
  ...['OperationMode', 'PrivateVlanMode', 'AllowedVlanIdListString', 'SecondaryVlanIdListString'],
  ...['Direction', 'Action', 'Profile', 'Enabled', 'InterfaceType', 'Protocol', 'LocalPort', 'RemotePort', 'IcmpType'],
  ...['LocalAddress', 'RemoteAddress', 'DefaultInboundAction', 'DefaultOutboundAction', 'NetworkCategory'],
  ...[
    'AddressFamily',
    'PrefixOrigin',
    'SuffixOrigin',
    'ValidLifetime',
    'Forwarding',
    'WeakHostReceive',
    'WeakHostSend',
  ],
  ...['OSVersion', 'OSMajorVersion', 'ProcessorArchitecture', 'IntegrationServicesVersion', 'IPAddressOrigins'],
  ...['Dhcp', 'Store', 'EditionID', 'InstallationType', 'CurrentBuild', 'HyperVService', 'Rule'],
  ...['IPv4Connectivity', 'IPv6Connectivity', 'AllowInboundRules', 'DHCPLeaseObtained', 'DHCPLeaseExpires', 'Started'],
])

/** Models and makers: kept as they are, but for the names of this network that may stand in them. */
export const modelProperties: ReadonlySet<string> = new Set([
  'InterfaceDescription',
  'NetAdapterInterfaceDescriptions',
  'DriverDescription',
  'OSName',
])

/** Properties that name a machine, a switch or a network, whichever row they stand in. */
export const nameProperties: Readonly<Record<string, string>> = {
  VMName: 'vm',
  SwitchName: 'switch',
  NatName: 'nat',
  VirtualNetworkName: 'switch',
  ComputerName: 'host',
  FullyQualifiedDomainName: 'vm',
}

/** What a property's text is called once it is replaced, where it has another word than `text`. */
export const propertyKinds: Readonly<Record<string, string>> = {
  ...nameProperties,
  InterfaceAlias: 'adapter',
  DisplayName: 'rule',
  InstanceID: 'id',
  Program: 'program',
  Package: 'program',
  Service: 'service',
  SharedContainers: 'container',
}

/** Names that Windows gives by itself, the same on every machine. */
export function isWindowsOwn(text: string): boolean {
  return (
    WORDS.has(text) ||
    /^(?:Ethernet|Wi-Fi|WLAN|Local Area Connection\*?|Bluetooth Network Connection|Loopback Pseudo-Interface|Container NIC)(?: [0-9a-f]{1,8})?$/.test(
      text,
    ) ||
    /^Microsoft [\w .()/-]+$/.test(text)
  )
}

const WORDS = new Set([
  ...['Default Switch', 'WSL', 'WSL (Hyper-V firewall)', 'nat', 'Network Adapter', 'Npcap Loopback Adapter'],
  ...['Any', 'ANY', 'True', 'False', 'None', 'NotConfigured', 'LocalSubnet', 'Domain', 'Private', 'Public'],
])
