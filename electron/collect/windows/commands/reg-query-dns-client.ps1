# As `reg query` prints it, but in one language. A key that is absent is no error: nothing is set there, and LLMNR is on.
$key = 'HKLM:\SOFTWARE\Policies\Microsoft\Windows NT\DNSClient'
$set = Get-ItemProperty -LiteralPath $key -Name EnableMulticast -ErrorAction SilentlyContinue
$lines = @('HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Microsoft\Windows NT\DNSClient')
if ($set) { $lines += '    EnableMulticast    REG_DWORD    0x{0:x}' -f $set.EnableMulticast }
@{ text = ($lines -join "`r`n") }
