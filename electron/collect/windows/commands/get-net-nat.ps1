@{ items = @(Get-NetNat | Select-Object -Property Name, InternalIPInterfaceAddressPrefix, ExternalIPInterfaceAddressPrefix, Active) }
