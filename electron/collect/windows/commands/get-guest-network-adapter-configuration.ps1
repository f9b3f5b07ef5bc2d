# What guests tell of themselves through the integration services. Where there is no Hyper-V, or no right to it, nothing: its own
# commands say so already.
@{ items = @($(try { Get-CimInstance -Namespace root/virtualization/v2 -ClassName Msvm_GuestNetworkAdapterConfiguration -ErrorAction Stop }
    catch { if ($_.FullyQualifiedErrorId -notmatch '0x8004100E|0x80041003|0x80041010') { throw } }) |
    Select-Object -Property InstanceID, DHCPEnabled,
      @{ n = 'IPAddresses'; e = { , @($_.IPAddresses | Where-Object { $null -ne $_ } | ForEach-Object { [string]$_ }) } },
      @{ n = 'Subnets'; e = { , @($_.Subnets | Where-Object { $null -ne $_ } | ForEach-Object { [string]$_ }) } },
      @{ n = 'DefaultGateways'; e = { , @($_.DefaultGateways | Where-Object { $null -ne $_ } | ForEach-Object { [string]$_ }) } },
      @{ n = 'DNSServers'; e = { , @($_.DNSServers | Where-Object { $null -ne $_ } | ForEach-Object { [string]$_ }) } },
      @{ n = 'IPAddressOrigins'; e = { , @($_.IPAddressOrigins | Where-Object { $null -ne $_ } | ForEach-Object { [string]$_ }) } }) }
