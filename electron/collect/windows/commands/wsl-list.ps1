# The registry first: where no distribution is registered, wsl.exe may be but a stub that offers to install WSL, and is not run.
# Listing starts no distribution.
$known = Get-ItemProperty -Path 'HKCU:\Software\Microsoft\Windows\CurrentVersion\Lxss\*' -Name DistributionName -ErrorAction SilentlyContinue
$lines = if ($known) {
  $env:WSL_UTF8 = '1'
  # With nothing on its standard input, which is else that of the session.
  $null | wsl.exe --list --verbose
}
# Versions that do not know WSL_UTF8 print UTF-16, which comes here with a zero beside each letter, and between the lines.
@{ text = (@(@($lines) -replace "`0", '' | Where-Object { $_ -ne '' }) -join "`r`n") }
