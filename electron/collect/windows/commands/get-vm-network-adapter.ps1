@{ items = @(Hyper-V\Get-VMNetworkAdapter -All | Select-Object -Property @{ n = 'Id'; e = { [string]$_.Id } }, Name, IsManagementOs,
    @{ n = 'VMId'; e = { [string]$_.VMId } }, VMName, @{ n = 'SwitchId'; e = { [string]$_.SwitchId } }, SwitchName,
    MacAddress, DynamicMacAddressEnabled, Connected,
    @{ n = 'Status'; e = { , @($_.Status | Where-Object { $null -ne $_ } | ForEach-Object { [string]$_ }) } },
    @{ n = 'IPAddresses'; e = { , @($_.IPAddresses | Where-Object { $null -ne $_ } | ForEach-Object { [string]$_ }) } },
    @{ n = 'MacAddressSpoofing'; e = { [string]$_.MacAddressSpoofing } }, @{ n = 'DhcpGuard'; e = { [string]$_.DhcpGuard } },
    @{ n = 'RouterGuard'; e = { [string]$_.RouterGuard } },
    @{ n = 'PortMirroringMode'; e = { [string]$_.PortMirroringMode } }, @{ n = 'DeviceId'; e = { [string]$_.DeviceId } }) }
