# Which distributions run, by name alone: the states that wsl-list prints are words of the user's language. Starts none, and is not run
# where none is registered (see wsl-list.ps1). A wsl.exe that does not know these options prints how it is used: no name of a distribution.
$known = Get-ItemProperty -Path 'HKCU:\Software\Microsoft\Windows\CurrentVersion\Lxss\*' -Name DistributionName -ErrorAction SilentlyContinue
$lines = if ($known) {
  $env:WSL_UTF8 = '1'
  $null | wsl.exe --list --running --quiet
}
@{ text = (@(@($lines) -replace "`0", '' | Where-Object { $_ -ne '' }) -join "`r`n") }
