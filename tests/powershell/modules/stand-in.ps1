# What a stood-in command answers: the rows that the scenario has for it, or what goes wrong there. The scenario is read at
# every question, so that a test can change the machine under the session. Cmdlets and core types only: Constrained Language
# Mode has to get through here, too.
function Get-StoodIn([string]$Command) {
  $scenario = ConvertFrom-Json -InputObject (Get-Content -LiteralPath $env:SWITCHYARD_SCENARIO -Raw -Encoding UTF8)
  $answer = $scenario.commands.$Command
  if ($answer -is [array]) { return $answer }
  if ($null -ne $answer.error) {
    Write-Error -Message $answer.error.message -ErrorId $answer.error.id -Category $answer.error.category -ErrorAction Stop
  }
  if ($null -ne $answer.does) {
    switch ($answer.does) {
      'hang' { Start-Sleep -Seconds 3600 }
      'exit' { [Environment]::Exit(7) }
      'half a line' { [Console]::Out.Write('{"id":1,"ok":true,"val'); [Console]::Out.Flush(); [Environment]::Exit(7) }
      'garbage' { [Console]::Out.WriteLine('WARNING: {"id":1,"ok":true} {"id":'); [Console]::Out.Write('no line end') }
      'stderr' { [Console]::Error.WriteLine('#< CLIXML'); [Console]::Error.WriteLine('<Objs><S S="Error">all is well_x000D__x000A_</S></Objs>') }
      'flood' { return ConvertFrom-Json -InputObject ('{"Name":"' + ('x' * 50MB) + '"}') }
      'strange' { return 'what is this?' }
    }
    $answer = $answer.rows
  }
  foreach ($row in @($answer)) { if ($null -ne $row) { $row } }
}

# As objects of the real modules have enums, which ConvertTo-Json prints as numbers. Constrained Language Mode has no types of its own.
function ConvertTo-Typed($Row, $Types) {
  if ([string]$ExecutionContext.SessionState.LanguageMode -eq 'FullLanguage') {
    foreach ($name in $Types.Keys) { if ($null -ne $Row.$name) { $Row.$name = $Row.$name -as $Types[$name] } }
  }
  $Row
}
