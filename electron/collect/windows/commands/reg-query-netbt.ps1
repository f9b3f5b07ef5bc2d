# As `reg query /s /v NetbiosOptions` prints it, but in one language.
$cards = @(Get-ItemProperty -Path 'HKLM:\SYSTEM\CurrentControlSet\Services\NetBT\Parameters\Interfaces\Tcpip_*' -Name NetbiosOptions -ErrorAction SilentlyContinue)
$lines = @(foreach ($card in $cards) {
    'HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\NetBT\Parameters\Interfaces\' + $card.PSChildName
    '    NetbiosOptions    REG_DWORD    0x{0:x}' -f $card.NetbiosOptions
  })
@{ text = ($lines -join "`r`n") }
