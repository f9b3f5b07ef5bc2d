# Whom the Default Switch serves, by name and address: no rights and no password are needed. Stale rows stay in it.
$file = "$env:SystemRoot\System32\drivers\etc\hosts.ics"
$lines = if (Test-Path -LiteralPath $file) { Get-Content -LiteralPath $file }
@{ text = (@($lines) -join "`r`n") }
