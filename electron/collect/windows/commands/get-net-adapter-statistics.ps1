# Hidden ones too: WSL's vEthernet is hidden. Filter drivers count once more what their adapter counts; their names end in -0000.
@{ items = @(Get-NetAdapterStatistics -IncludeHidden | Where-Object { $_.Name -notlike '*-0000' } |
    Select-Object -Property Name, InterfaceDescription, InstanceID,
    ReceivedBytes, ReceivedUnicastPackets, ReceivedMulticastPackets, ReceivedBroadcastPackets,
    ReceivedPacketErrors, ReceivedDiscardedPackets,
    SentBytes, SentUnicastPackets, SentMulticastPackets, SentBroadcastPackets,
    OutboundPacketErrors, OutboundDiscardedPackets) }
