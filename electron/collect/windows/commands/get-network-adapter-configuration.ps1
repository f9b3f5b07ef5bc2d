@{ items = @(Get-CimInstance -ClassName Win32_NetworkAdapterConfiguration -Filter 'IPEnabled = TRUE' -Property InterfaceIndex, DHCPEnabled, DHCPServer, DNSDomain, DHCPLeaseObtained, DHCPLeaseExpires |
    Select-Object -Property InterfaceIndex, DHCPEnabled,
    # The server of an earlier lease stays there when an address is set by hand.
    @{ n = 'DHCPServer'; e = { if ($_.DHCPEnabled) { [string]$_.DHCPServer } else { '' } } },
    @{ n = 'DHCPLeaseObtained'; e = { if ($_.DHCPEnabled) { '{0:o}' -f $_.DHCPLeaseObtained } else { '' } } },
    @{ n = 'DHCPLeaseExpires'; e = { if ($_.DHCPEnabled) { '{0:o}' -f $_.DHCPLeaseExpires } else { '' } } },
    @{ n = 'DNSDomain'; e = { [string]$_.DNSDomain } }) }
