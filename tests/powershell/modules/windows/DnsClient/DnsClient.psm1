. "$PSScriptRoot/../../stand-in.ps1"
if ([string]$ExecutionContext.SessionState.LanguageMode -eq 'FullLanguage') { . "$PSScriptRoot/../types.ps1" } else { $types = @{} }

function Get-DnsClient { Get-StoodIn Get-DnsClient }
function Get-DnsClientGlobalSetting { Get-StoodIn Get-DnsClientGlobalSetting }
function Get-DnsClientServerAddress { Get-StoodIn Get-DnsClientServerAddress | ForEach-Object { ConvertTo-Typed $_ $types.dns } }
