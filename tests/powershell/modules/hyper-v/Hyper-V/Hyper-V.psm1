. "$PSScriptRoot/../../stand-in.ps1"
if ([string]$ExecutionContext.SessionState.LanguageMode -eq 'FullLanguage') { . "$PSScriptRoot/types.ps1" } else { $types = @{} }

function Get-VM { Get-StoodIn Get-VM | ForEach-Object { ConvertTo-Typed $_ $types.vm } }
function Get-VMSwitch { Get-StoodIn Get-VMSwitch | ForEach-Object { ConvertTo-Typed $_ $types.switch } }
function Get-VMNetworkAdapter([switch]$All) { Get-StoodIn Get-VMNetworkAdapter | ForEach-Object { ConvertTo-Typed $_ $types.adapter } }
function Get-VMSwitchExtension($VMSwitchName) { Get-StoodIn Get-VMSwitchExtension | ForEach-Object { ConvertTo-Typed $_ $types.extension } }
function Get-VMSecurity($VM) { Get-StoodIn Get-VMSecurity | Where-Object { $_.VMName -eq $VM.Name } }

# Rows of the guests' adapters, or of the host's own.
function Get-Setting([string]$Command, $Types, [switch]$ManagementOS) {
  Get-StoodIn $Command | Where-Object { [bool]$_.ParentAdapter.IsManagementOs -eq [bool]$ManagementOS } | ForEach-Object { ConvertTo-Typed $_ $Types }
}
function Get-VMNetworkAdapterVlan($VMName, [switch]$ManagementOS) { Get-Setting Get-VMNetworkAdapterVlan $types.vlan -ManagementOS:$ManagementOS }
function Get-VMNetworkAdapterAcl($VMName, [switch]$ManagementOS) { Get-Setting Get-VMNetworkAdapterAcl $types.acl -ManagementOS:$ManagementOS }
function Get-VMNetworkAdapterExtendedAcl($VMName, [switch]$ManagementOS) { Get-Setting Get-VMNetworkAdapterExtendedAcl $types.extendedAcl -ManagementOS:$ManagementOS }
