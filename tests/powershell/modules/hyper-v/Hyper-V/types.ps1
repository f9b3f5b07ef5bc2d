# Enums of Microsoft.HyperV.PowerShell, as far as the scenarios use them.
enum VMState { Other = 1; Running = 2; Off = 3; Stopping = 4; Saved = 6; Paused = 9; Starting = 10; Saving = 32773 }
enum VMSwitchType { Private = 0; Internal = 1; External = 2 }
enum OnOffState { On = 0; Off = 1 }
enum PortMirroring { None = 0; Destination = 1; Source = 2 }
enum AdapterStatus { Ok = 2; Degraded = 3 }
enum ExtensionType { Unknown = 0; Capture = 1; Filter = 2; Forwarding = 3; Monitoring = 4 }
enum VlanMode { Untagged = 0; Access = 1; Trunk = 2; Private = 3 }
enum PrivateVlanMode { Isolated = 1; Community = 2; Promiscuous = 3 }
enum AclDirection { Inbound = 1; Outbound = 2; Both = 3 }
enum AclAction { Allow = 1; Deny = 2; Meter = 3 }

$types = @{
  vm          = @{ Id = [guid]; State = [VMState]; Uptime = [timespan] }
  switch      = @{ Id = [guid]; SwitchType = [VMSwitchType] }
  adapter     = @{ MacAddressSpoofing = [OnOffState]; DhcpGuard = [OnOffState]; RouterGuard = [OnOffState]; PortMirroringMode = [PortMirroring]; Status = [AdapterStatus[]] }
  extension   = @{ ExtensionType = [ExtensionType] }
  vlan        = @{ OperationMode = [VlanMode]; PrivateVlanMode = [PrivateVlanMode] }
  acl         = @{ Direction = [AclDirection]; Action = [AclAction] }
  extendedAcl = @{ Direction = [AclDirection]; Action = [AclAction] }
}
