@{ items = @(Get-NetConnectionProfile | Select-Object -Property Name, InterfaceAlias, InterfaceIndex,
    @{ n = 'NetworkCategory'; e = { [string]$_.NetworkCategory } }) }
