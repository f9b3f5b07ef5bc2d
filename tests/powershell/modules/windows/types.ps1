# Enums of the CIM-based modules, as far as the scenarios use them.
enum AdminStatus { Up = 1; Down = 2; Testing = 3 }
enum MediaConnectState { Unknown = 0; Connected = 1; Disconnected = 2 }
enum Family { IPv4 = 2; IPv6 = 23 }
enum PrefixOrigin { Other = 0; Manual = 1; WellKnown = 2; Dhcp = 3; RouterAdvertisement = 4 }
enum SuffixOrigin { Other = 0; Manual = 1; WellKnown = 2; Dhcp = 3; Link = 4; Random = 5 }
enum AddressState { Invalid = 0; Tentative = 1; Duplicate = 2; Deprecated = 3; Preferred = 4 }
enum OnOff { Disabled = 0; Enabled = 1 }
enum ConnectionState { Disconnected = 0; Connected = 1 }
enum RouteProtocol { Other = 1; Local = 2; NetMgmt = 3; Icmp = 4; Dhcp = 15 }
enum Store { PersistentStore = 0; ActiveStore = 1 }
enum NeighborState { Unreachable = 0; Incomplete = 1; Probe = 2; Delay = 3; Stale = 4; Reachable = 5; Permanent = 6 }
enum NetworkCategory { Public = 0; Private = 1; DomainAuthenticated = 2 }
enum Connectivity { Disconnected = 0; NoTraffic = 1; Subnet = 2; LocalNetwork = 3; Internet = 4 }
enum GpoBoolean { False = 0; True = 1; NotConfigured = 2 }
enum RuleEnabled { True = 1; False = 2 }
enum RuleDirection { Inbound = 1; Outbound = 2 }
enum RuleAction { NotConfigured = 0; Allow = 2; Block = 4 }
[Flags()] enum RuleProfile { Any = 0; Domain = 1; Private = 2; Public = 4 }
enum NatProtocol { TCP = 6; UDP = 17 }

$types = @{
  adapter  = @{ AdminStatus = [AdminStatus]; MediaConnectionState = [MediaConnectState] }
  address  = @{ AddressFamily = [Family]; PrefixOrigin = [PrefixOrigin]; SuffixOrigin = [SuffixOrigin]; AddressState = [AddressState]; ValidLifetime = [timespan] }
  ip       = @{ AddressFamily = [Family]; Forwarding = [OnOff]; WeakHostReceive = [OnOff]; WeakHostSend = [OnOff]; Dhcp = [OnOff]; ConnectionState = [ConnectionState] }
  route    = @{ Protocol = [RouteProtocol]; Store = [Store] }
  neighbor = @{ State = [NeighborState] }
  dns      = @{ AddressFamily = [Family] }
  network  = @{ NetworkCategory = [NetworkCategory]; IPv4Connectivity = [Connectivity]; IPv6Connectivity = [Connectivity] }
  profile  = @{ Enabled = [GpoBoolean]; DefaultInboundAction = [RuleAction]; DefaultOutboundAction = [RuleAction]; AllowInboundRules = [GpoBoolean] }
  rule     = @{ Enabled = [RuleEnabled]; Direction = [RuleDirection]; Action = [RuleAction]; Profile = [RuleProfile] }
  mapping  = @{ Protocol = [NatProtocol] }
}
