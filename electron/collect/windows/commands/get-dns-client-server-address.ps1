@{ items = @(Get-DnsClientServerAddress | Select-Object -Property InterfaceAlias, InterfaceIndex,
    @{ n = 'AddressFamily'; e = { [string]$_.AddressFamily } },
    @{ n = 'ServerAddresses'; e = { , @($_.ServerAddresses | Where-Object { $_ } | ForEach-Object { [string]$_ }) } }) }
