@{ items = @(Get-DnsClient | Select-Object -Property InterfaceAlias, InterfaceIndex, ConnectionSpecificSuffix,
    @{ n = 'ConnectionSpecificSuffixSearchList'; e = { , @($_.ConnectionSpecificSuffixSearchList | Where-Object { $_ } | ForEach-Object { [string]$_ }) } },
    RegisterThisConnectionsAddress) }
