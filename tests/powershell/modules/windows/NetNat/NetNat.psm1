. "$PSScriptRoot/../../stand-in.ps1"
if ([string]$ExecutionContext.SessionState.LanguageMode -eq 'FullLanguage') { . "$PSScriptRoot/../types.ps1" } else { $types = @{} }

function Get-NetNat { Get-StoodIn Get-NetNat }
function Get-NetNatStaticMapping { Get-StoodIn Get-NetNatStaticMapping | ForEach-Object { ConvertTo-Typed $_ $types.mapping } }
