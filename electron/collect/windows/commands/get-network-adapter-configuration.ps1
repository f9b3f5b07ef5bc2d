@{ items = @(Get-CimInstance -ClassName Win32_NetworkAdapterConfiguration -Filter 'IPEnabled = TRUE' -Property InterfaceIndex, DHCPEnabled, DHCPServer, DNSDomain |
    Select-Object -Property InterfaceIndex, DHCPEnabled,
    # The server of an earlier lease stays there when an address is set by hand.
    @{ n = 'DHCPServer'; e = { if ($_.DHCPEnabled) { [string]$_.DHCPServer } else { '' } } },
    @{ n = 'DNSDomain'; e = { [string]$_.DNSDomain } }) }
