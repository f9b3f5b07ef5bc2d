# Where its commands or its classes are not there, nothing is virtualized.
@{ items = @(if (Get-Command -Name Get-NetVirtualizationProviderAddress -ErrorAction SilentlyContinue) {
    try {
      Get-NetVirtualizationProviderAddress | Select-Object -Property ProviderAddress, PrefixLength, InterfaceIndex, VlanID
    } catch { if ($_.FullyQualifiedErrorId -notmatch '0x80041010|0x80041002|0x8004100E') { throw } }
  }) }
