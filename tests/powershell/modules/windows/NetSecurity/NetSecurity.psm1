. "$PSScriptRoot/../../stand-in.ps1"
if ([string]$ExecutionContext.SessionState.LanguageMode -eq 'FullLanguage') { . "$PSScriptRoot/../types.ps1" } else { $types = @{} }

function Get-NetFirewallProfile($PolicyStore) { Get-StoodIn Get-NetFirewallProfile | ForEach-Object { ConvertTo-Typed $_ $types.profile } }
function Get-NetFirewallRule($PolicyStore, $Enabled) {
  Get-StoodIn Get-NetFirewallRule | Where-Object { $_.Enabled -eq $Enabled } | ForEach-Object { ConvertTo-Typed $_ $types.rule }
}
# The scenario has a rule's conditions in the rule; the real module gives them as objects of their own.
function Get-NetFirewallPortFilter($PolicyStore) { Get-StoodIn Get-NetFirewallRule }
function Get-NetFirewallAddressFilter($PolicyStore) { Get-StoodIn Get-NetFirewallRule }
function Get-NetFirewallInterfaceFilter($PolicyStore) { Get-StoodIn Get-NetFirewallRule }
function Get-NetFirewallInterfaceTypeFilter($PolicyStore) { Get-StoodIn Get-NetFirewallRule }
function Get-NetFirewallApplicationFilter($PolicyStore) { Get-StoodIn Get-NetFirewallRule }
function Get-NetFirewallServiceFilter($PolicyStore) { Get-StoodIn Get-NetFirewallRule }
