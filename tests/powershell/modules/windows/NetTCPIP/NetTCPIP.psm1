. "$PSScriptRoot/../../stand-in.ps1"
if ([string]$ExecutionContext.SessionState.LanguageMode -eq 'FullLanguage') { . "$PSScriptRoot/../types.ps1" } else { $types = @{} }

function Get-NetIPAddress { Get-StoodIn Get-NetIPAddress | ForEach-Object { ConvertTo-Typed $_ $types.address } }
function Get-NetIPInterface { Get-StoodIn Get-NetIPInterface | ForEach-Object { ConvertTo-Typed $_ $types.ip } }
function Get-NetRoute($PolicyStore) { Get-StoodIn "Get-NetRoute $PolicyStore".Trim() | ForEach-Object { ConvertTo-Typed $_ $types.route } }
function Get-NetNeighbor { Get-StoodIn Get-NetNeighbor | ForEach-Object { ConvertTo-Typed $_ $types.neighbor } }
