# Where its commands or its classes are not there, nothing is virtualized.
@{ items = @(if (Get-Command -Name Get-NetVirtualizationCustomerRoute -ErrorAction SilentlyContinue) {
    try {
      Get-NetVirtualizationCustomerRoute | Select-Object -Property RoutingDomainID, VirtualSubnetID, DestinationPrefix, NextHop, Metric
    } catch { if ($_.FullyQualifiedErrorId -notmatch '0x80041010|0x80041002|0x8004100E') { throw } }
  }) }
