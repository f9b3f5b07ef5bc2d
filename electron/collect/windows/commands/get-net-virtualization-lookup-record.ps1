# Where its commands or its classes are not there, nothing is virtualized.
@{ items = @(if (Get-Command -Name Get-NetVirtualizationLookupRecord -ErrorAction SilentlyContinue) {
    try {
      Get-NetVirtualizationLookupRecord | Select-Object -Property CustomerAddress, VirtualSubnetID, MACAddress, ProviderAddress, VMName, @{ n = 'Rule'; e = { [string]$_.Rule } }
    } catch { if ($_.FullyQualifiedErrorId -notmatch '0x80041010|0x80041002|0x8004100E') { throw } }
  }) }
