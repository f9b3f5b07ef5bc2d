. "$PSScriptRoot/../../stand-in.ps1"
if ([string]$ExecutionContext.SessionState.LanguageMode -eq 'FullLanguage') { . "$PSScriptRoot/../types.ps1" } else { $types = @{} }

function Get-NetAdapter([switch]$IncludeHidden) {
  Get-StoodIn Get-NetAdapter | Where-Object { $IncludeHidden -or -not $_.Hidden } | ForEach-Object { ConvertTo-Typed $_ $types.adapter }
}

function Get-NetAdapterStatistics([switch]$IncludeHidden) {
  Get-StoodIn Get-NetAdapterStatistics | Where-Object { $IncludeHidden -or -not $_.Hidden }
}
