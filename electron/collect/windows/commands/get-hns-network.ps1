# Where the Host Network Service does not run, it has no networks. The gallery's module (HNS) tells the same in other words.
@{ items = @(if (Get-Service -Name hns -ErrorAction SilentlyContinue | Where-Object { [string]$_.Status -eq 'Running' }) {
    try {
      $told = if (Get-Command -Name 'HostNetworkingService\Get-HnsNetwork' -ErrorAction SilentlyContinue) { HostNetworkingService\Get-HnsNetwork } else { Get-HnsNetwork }
      $told | Where-Object { $_ } | Select-Object -Property @{ n = 'ID'; e = { [string]$_.ID } }, @{ n = 'Name'; e = { [string]$_.Name } },
        @{ n = 'Type'; e = { [string]$_.Type } }, SwitchName, @{ n = 'SwitchGuid'; e = { [string]$_.SwitchGuid } }, NetworkAdapterName,
        @{ n = 'Subnets'; e = { , @(@($_.Subnets) + @($_.Ipams | ForEach-Object { $_.Subnets }) | Where-Object { $_ } | ForEach-Object {
                @{ AddressPrefix = [string]@(@($_.AddressPrefix) + @($_.IpAddressPrefix) | Where-Object { $_ })[0]
                  GatewayAddress = [string]@(@($_.GatewayAddress) + @($_.Routes | ForEach-Object { $_.NextHop }) | Where-Object { $_ })[0] } }) } }
    } catch {
      # A missing right has no id of its own here, and its words differ by language: who may not read this key is no administrator.
      if ($_.FullyQualifiedErrorId -notmatch 'CommandNotFound|CouldNotAutoload') { $null = Get-ItemProperty -LiteralPath 'Registry::HKEY_USERS\S-1-5-20' }
      throw
    }
  }) }
