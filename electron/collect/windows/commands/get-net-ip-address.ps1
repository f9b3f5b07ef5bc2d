@{ items = @(Get-NetIPAddress | Select-Object -Property ifIndex, InterfaceAlias, IPAddress, PrefixLength,
    @{ n = 'AddressFamily'; e = { [string]$_.AddressFamily } }, @{ n = 'PrefixOrigin'; e = { [string]$_.PrefixOrigin } },
    @{ n = 'SuffixOrigin'; e = { [string]$_.SuffixOrigin } }, @{ n = 'AddressState'; e = { [string]$_.AddressState } },
    @{ n = 'ValidLifetime'; e = { [string]$_.ValidLifetime } }) }
