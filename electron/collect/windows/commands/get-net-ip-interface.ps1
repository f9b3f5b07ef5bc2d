@{ items = @(Get-NetIPInterface | Select-Object -Property ifIndex, InterfaceAlias,
    @{ n = 'AddressFamily'; e = { [string]$_.AddressFamily } }, @{ n = 'Forwarding'; e = { [string]$_.Forwarding } },
    @{ n = 'WeakHostReceive'; e = { [string]$_.WeakHostReceive } }, @{ n = 'WeakHostSend'; e = { [string]$_.WeakHostSend } },
    @{ n = 'Dhcp'; e = { [string]$_.Dhcp } }, InterfaceMetric, NlMtu, @{ n = 'ConnectionState'; e = { [string]$_.ConnectionState } }) }
