@{ items = @(Get-NetNeighbor | Select-Object -Property ifIndex, InterfaceAlias, IPAddress, LinkLayerAddress,
    @{ n = 'State'; e = { [string]$_.State } }) }
