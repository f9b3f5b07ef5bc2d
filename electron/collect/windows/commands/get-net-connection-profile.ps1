@{ items = @(Get-NetConnectionProfile | Select-Object -Property Name, InterfaceAlias, InterfaceIndex,
    @{ n = 'NetworkCategory'; e = { [string]$_.NetworkCategory } },
    @{ n = 'IPv4Connectivity'; e = { [string]$_.IPv4Connectivity } }, @{ n = 'IPv6Connectivity'; e = { [string]$_.IPv6Connectivity } }) }
