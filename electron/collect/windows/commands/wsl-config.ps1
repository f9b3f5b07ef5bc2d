# How WSL 2 is connected. Of the user's file only the sections and the lines about the network are taken. Where there is none, WSL does what
# it does by itself: an empty text says so.
$file = "$env:UserProfile\.wslconfig"
$lines = if (Test-Path -LiteralPath $file) {
  Get-Content -LiteralPath $file -Encoding UTF8 | Where-Object {
    $_ -match '^\s*(?:\[|(?:networkingMode|vmSwitch|firewall|localhostForwarding|hostAddressLoopback|ignoredPorts|dnsTunneling|dnsProxy|autoProxy|safeMode)\s*=)'
  }
}
@{ text = (@($lines) -join "`r`n") }
