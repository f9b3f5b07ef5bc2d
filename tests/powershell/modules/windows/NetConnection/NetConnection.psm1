. "$PSScriptRoot/../../stand-in.ps1"
if ([string]$ExecutionContext.SessionState.LanguageMode -eq 'FullLanguage') { . "$PSScriptRoot/../types.ps1" } else { $types = @{} }

function Get-NetConnectionProfile { Get-StoodIn Get-NetConnectionProfile | ForEach-Object { ConvertTo-Typed $_ $types.network } }
