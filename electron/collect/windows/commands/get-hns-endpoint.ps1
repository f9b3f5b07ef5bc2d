# As for networks; of what is set about an endpoint, the ports that lead to it.
@{ items = @(if (Get-Service -Name hns -ErrorAction SilentlyContinue | Where-Object { [string]$_.Status -eq 'Running' }) {
    try {
      $told = if (Get-Command -Name 'HostNetworkingService\Get-HnsEndpoint' -ErrorAction SilentlyContinue) { HostNetworkingService\Get-HnsEndpoint } else { Get-HnsEndpoint }
      $told | Where-Object { $_ } | Select-Object -Property @{ n = 'ID'; e = { [string]$_.ID } }, @{ n = 'Name'; e = { [string]$_.Name } },
        @{ n = 'VirtualNetwork'; e = { [string]@(@($_.VirtualNetwork) + @($_.HostComputeNetwork) | Where-Object { $_ })[0] } }, VirtualNetworkName,
        MacAddress,
        @{ n = 'IPAddress'; e = { [string]@(@($_.IPAddress) + @($_.IpConfigurations | ForEach-Object { $_.IpAddress }) | Where-Object { $_ -match '\.' })[0] } },
        @{ n = 'PrefixLength'; e = { @(@($_.PrefixLength) + @($_.IpConfigurations | ForEach-Object { $_.PrefixLength }) | Where-Object { $_ })[0] } },
        @{ n = 'IPv6Address'; e = { [string]@(@($_.IPv6Address) + @($_.IpConfigurations | ForEach-Object { $_.IpAddress }) | Where-Object { $_ -match ':' })[0] } },
        State, @{ n = 'IsRemoteEndpoint'; e = { $_.IsRemoteEndpoint -eq $true -or ($_.HostComputeNetwork -and $_.Flags % 2 -eq 1) } },
        @{ n = 'SharedContainers'; e = { , @($_.SharedContainers | Where-Object { $_ } | ForEach-Object { [string]$_ }) } },
        @{ n = 'VirtualMachine'; e = { [string]$_.VirtualMachine } },
        @{ n = 'Namespace'; e = { [string]@(@($_.Namespace.ID) + @($_.HostComputeNamespace) | Where-Object { $_ })[0] } },
        @{ n = 'Policies'; e = { , @($_.Policies | Where-Object { $_.Type -eq 'NAT' -or $_.Type -eq 'PortMapping' } | ForEach-Object {
                $port = if ($_.Settings) { $_.Settings } else { $_ }
                @{ Type = 'NAT'; Protocol = [string]$port.Protocol; InternalPort = [int]$port.InternalPort; ExternalPort = [int]$port.ExternalPort; VIP = [string]$port.VIP } }) } }
    } catch {
      if ($_.FullyQualifiedErrorId -notmatch 'CommandNotFound|CouldNotAutoload') { $null = Get-ItemProperty -LiteralPath 'Registry::HKEY_USERS\S-1-5-20' }
      throw
    }
  }) }
