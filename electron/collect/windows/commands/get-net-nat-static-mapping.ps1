@{ items = @(Get-NetNatStaticMapping | Select-Object -Property StaticMappingID, NatName, @{ n = 'Protocol'; e = { [string]$_.Protocol } },
    RemoteExternalIPAddressPrefix, ExternalIPAddress, ExternalPort, InternalIPAddress, InternalPort, Active) }
