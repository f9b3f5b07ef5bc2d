# Hyper-V's events: one whenever what the scenario says of it differs. In a runspace with nothing but PowerShell's core.
$script:queries = @()
$script:seen = ''
$script:stamp = $null

function Read-HyperV {
  try { $text = [System.IO.File]::ReadAllText($env:SWITCHYARD_SCENARIO) } catch { return $script:seen }
  [string]([regex]::Match($text, '"Get-VM":.*').Value)
}
function Register-CimIndicationEvent($Namespace, $Query, $SourceIdentifier) {
  if ($script:queries -contains $SourceIdentifier) { throw "a subscriber $SourceIdentifier is there already" }
  if ((Read-HyperV) -like '*AccessDenied*') { throw 'Access denied' }
  $script:queries += $SourceIdentifier
  $script:seen = Read-HyperV
}
function Wait-Event {
  # What this takes is not what Hyper-V would take: the file is read only when it was written.
  while ($true) {
    $stamp = [System.IO.File]::GetLastWriteTimeUtc($env:SWITCHYARD_SCENARIO)
    if ($stamp -ne $script:stamp) {
      $script:stamp = $stamp
      $now = Read-HyperV
      if ($now -cne $script:seen) { break }
    }
    [System.Threading.Thread]::Sleep(100)
  }
  $script:seen = $now
}
function Get-Event { }
function Remove-Event { }
