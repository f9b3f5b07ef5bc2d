# What a stood-in command answers: the rows that the scenario has for it, or an error. The scenario is read at
# every question, so that a test can change the machine under the session. Cmdlets and core types only: Constrained Language
# Mode has to get through here, too.
function Get-StoodIn([string]$Command) {
  $text = Get-Content -LiteralPath $env:SWITCHYARD_SCENARIO -Raw -Encoding UTF8
  if ($script:read -cne $text) {
    $script:scenario = ConvertFrom-Json -InputObject $text
    $script:read = $text
  }
  $answer = $script:scenario.commands.$Command
  if ($answer -is [array]) { return $answer }
  if ($null -ne $answer.error) {
    Write-Error -Message $answer.error.message -ErrorId $answer.error.id -Category $answer.error.category -ErrorAction Stop
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
