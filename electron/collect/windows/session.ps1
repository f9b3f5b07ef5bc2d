# One request a line (base64 of JSON: id, script, args), one line of JSON an answer, until standard input ends.
# Works in Windows PowerShell 5.1 and later. It must not name the automatic variable for piped input: powershell.exe would
# then read standard input itself. Values are data in args, and never part of a script's text.
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$WarningPreference = 'SilentlyContinue'
Set-StrictMode -Off
$mode = [string]$ExecutionContext.SessionState.LanguageMode
if ($mode -ne 'FullLanguage') {
  # A policy lets scripts use cmdlets only: neither standard input nor a loop over it can be had.
  ConvertTo-Json -Compress -InputObject @{ hello = 1; languageMode = $mode }
  exit
}
# On 5.1 arrays inside objects may else come out as {"value":[...],"Count":n}.
if ($PSVersionTable.PSVersion.Major -lt 6) { Remove-TypeData -TypeName System.Array -ErrorAction SilentlyContinue }
$utf8 = [System.Text.UTF8Encoding]::new($false)
# What netsh and others print; without a console there is nothing to set.
try { [Console]::OutputEncoding = $utf8 } catch { $null = $_ }
$answers = [System.IO.StreamWriter]::new([Console]::OpenStandardOutput(), $utf8)
$answers.AutoFlush = $true
# Whoever watches for changes writes, too: a line of the one never stands in a line of the other.
$answers = [System.IO.TextWriter]::Synchronized($answers)

# Should the app die while a command hangs, nobody reads this loop's standard input: somebody else has to notice.
$watch = [powershell]::Create([System.Management.Automation.Runspaces.InitialSessionState]::CreateDefault2())
$null = $watch.AddScript('param($id)
  try { $app = [System.Diagnostics.Process]::GetProcessById($id) } catch { [Environment]::Exit(0) }
  try { $app.WaitForExit() } catch { return }
  [Environment]::Exit(0)').AddArgument([int]$env:SWITCHYARD_APP)
$null = $watch.BeginInvoke()

$answers.Write("`n" + (ConvertTo-Json -Compress -InputObject @{ hello = 1; languageMode = $mode; version = [string]$PSVersionTable.PSVersion }) + "`n")
#WATCH#
$own = [System.Diagnostics.Process]::GetCurrentProcess()
while ($true) {
  $line = [Console]::In.ReadLine()
  if ($null -eq $line) { break }
  if ($line -eq '') { continue }
  $clock = [System.Diagnostics.Stopwatch]::StartNew()
  $answer = @{ id = 0; ok = $false }
  try {
    $request = ConvertFrom-Json -InputObject $utf8.GetString([Convert]::FromBase64String($line))
    $answer.id = $request.id
    $answer.value = & ([scriptblock]::Create($request.script)) $request.args 3>$null 4>$null 5>$null 6>$null
    $answer.ok = $true
    $answer.ms = $clock.ElapsedMilliseconds
    # What all of this process has taken since it began.
    $own.Refresh()
    $answer.cpu = [int]$own.TotalProcessorTime.TotalMilliseconds
    $json = ConvertTo-Json -InputObject $answer -Depth 6 -Compress
  } catch {
    $json = ConvertTo-Json -Depth 3 -Compress -InputObject @{ id = $answer.id; ok = $false; ms = $clock.ElapsedMilliseconds
      error = @{ id = [string]$_.FullyQualifiedErrorId; category = [string]$_.CategoryInfo.Category; message = [string]$_.Exception.Message } }
  }
  # A line of its own, whatever a script may have written before it.
  $answers.Write("`n" + $json + "`n")
}
