# Runs in the guest, in its own Windows PowerShell, and is always the same: one line of JSON, with what each command answered.
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$WarningPreference = 'SilentlyContinue'
if ($PSVersionTable.PSVersion.Major -lt 6) { Remove-TypeData -TypeName System.Array -ErrorAction SilentlyContinue }
$answers = @{ hostname = @{ ok = $true; value = @{ text = [string][Environment]::MachineName } } }
function Get-Told($name, $script) {
  try {
    $answers[$name] = @{ ok = $true; value = & $script }
  } catch {
    $answers[$name] = @{ ok = $false; error = @{ id = [string]$_.FullyQualifiedErrorId; category = [string]$_.CategoryInfo.Category
        message = [string]$_.Exception.Message } }
  }
}
#SCRIPT#
ConvertTo-Json -InputObject $answers -Depth 7 -Compress
