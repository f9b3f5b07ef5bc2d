# Hidden ones too, where IP is on them: WSL's vEthernet is hidden. The rest are drivers' own (WAN Miniport).
$withIp = @(Get-NetIPInterface | ForEach-Object { $_.ifIndex })
@{ items = @(Get-NetAdapter -IncludeHidden | Where-Object { -not $_.Hidden -or $withIp -contains $_.ifIndex } |
    Select-Object -Property ifIndex, Name, InterfaceDescription, InterfaceGuid, MacAddress, PermanentAddress,
    @{ n = 'Status'; e = { [string]$_.Status } }, @{ n = 'AdminStatus'; e = { [string]$_.AdminStatus } },
    @{ n = 'MediaConnectionState'; e = { [string]$_.MediaConnectionState } }, LinkSpeed, Virtual, HardwareInterface,
    @{ n = 'NdisPhysicalMedium'; e = { [int]$_.NdisPhysicalMedium } }, MtuSize, VlanID) }
