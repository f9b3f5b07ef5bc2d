@{ items = @(Get-NetRoute | Select-Object -Property ifIndex, InterfaceAlias, DestinationPrefix, NextHop, RouteMetric, InterfaceMetric,
    @{ n = 'Protocol'; e = { [string]$_.Protocol } }, @{ n = 'Store'; e = { [string]$_.Store } }) }
