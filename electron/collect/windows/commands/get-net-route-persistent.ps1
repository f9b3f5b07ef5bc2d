# What is put into the table again at every start. There may be none; some versions say that by an error.
@{ items = @($(try { Get-NetRoute -PolicyStore PersistentStore -ErrorAction Stop }
    catch { if ([string]$_.CategoryInfo.Category -ne 'ObjectNotFound') { throw } }) |
    Select-Object -Property ifIndex, InterfaceAlias, DestinationPrefix, NextHop, RouteMetric,
    @{ n = 'Protocol'; e = { [string]$_.Protocol } }, @{ n = 'Store'; e = { 'PersistentStore' } }) }
