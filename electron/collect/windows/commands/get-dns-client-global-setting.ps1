@{ items = @(Get-DnsClientGlobalSetting | Select-Object -Property UseSuffixSearchList,
    @{ n = 'SuffixSearchList'; e = { , @($_.SuffixSearchList | Where-Object { $_ } | ForEach-Object { [string]$_ }) } },
    UseDevolution, DevolutionLevel) }
