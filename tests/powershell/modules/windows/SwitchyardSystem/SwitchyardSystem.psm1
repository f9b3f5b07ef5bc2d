. "$PSScriptRoot/../../stand-in.ps1"
if ([string]$ExecutionContext.SessionState.LanguageMode -eq 'FullLanguage') { . "$PSScriptRoot/../types.ps1" } else { $types = @{} }

# Cmdlets and programs of Windows itself. On a real Windows those come first, and tell of the machine that the tests run on.
function Get-ItemProperty($LiteralPath, $Path, $Name) { Get-StoodIn "Get-ItemProperty $LiteralPath$Path" }
function Get-Service($Name) { Get-StoodIn "Get-Service $Name" }
function netsh { Get-StoodIn "netsh $args" }
function wsl.exe { Get-StoodIn "wsl.exe $args" }
