# One script in a process of its own, for a Windows that restricts scripts (Constrained Language Mode): cmdlets and core types only.
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$WarningPreference = 'SilentlyContinue'
Set-StrictMode -Off
$answer = @{ id = 1; ok = $false; ms = 0 }
try {
  $answer.value = & {
    #SCRIPT#
  } 3>$null 4>$null 5>$null 6>$null
  $answer.ok = $true
} catch {
  $answer.error = @{ id = [string]$_.FullyQualifiedErrorId; category = [string]$_.CategoryInfo.Category; message = [string]$_.Exception.Message }
}
$json = ConvertTo-Json -InputObject $answer -Depth 6 -Compress
# The encoding of standard output can't be set here: names in other scripts go as \uXXXX.
if ($json -match '[^\x00-\x7f]') {
  $json = -join @($json.ToCharArray() | ForEach-Object { if ([int]$_ -gt 126) { '\u{0:x4}' -f [int]$_ } else { [string]$_ } })
}
$json
