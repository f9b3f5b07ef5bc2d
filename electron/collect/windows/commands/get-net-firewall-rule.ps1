# The conditions of a rule are objects of their own. Asking for those of one rule takes a second; so all are asked for at once.
$rules = @(Get-NetFirewallRule -PolicyStore ActiveStore -Enabled True)
$ports = @{}; foreach ($one in @(Get-NetFirewallPortFilter -PolicyStore ActiveStore)) { $ports[$one.InstanceID] = $one }
$addresses = @{}; foreach ($one in @(Get-NetFirewallAddressFilter -PolicyStore ActiveStore)) { $addresses[$one.InstanceID] = $one }
$interfaces = @{}; foreach ($one in @(Get-NetFirewallInterfaceFilter -PolicyStore ActiveStore)) { $interfaces[$one.InstanceID] = $one }
$types = @{}; foreach ($one in @(Get-NetFirewallInterfaceTypeFilter -PolicyStore ActiveStore)) { $types[$one.InstanceID] = $one }
$programs = @{}; foreach ($one in @(Get-NetFirewallApplicationFilter -PolicyStore ActiveStore)) { $programs[$one.InstanceID] = $one }
$services = @{}; foreach ($one in @(Get-NetFirewallServiceFilter -PolicyStore ActiveStore)) { $services[$one.InstanceID] = $one }
@{ items = @($rules | Select-Object -Property InstanceID, DisplayName, @{ n = 'Enabled'; e = { [string]$_.Enabled } },
    @{ n = 'Direction'; e = { [string]$_.Direction } }, @{ n = 'Action'; e = { [string]$_.Action } },
    @{ n = 'Profile'; e = { [string]$_.Profile } }, @{ n = 'Protocol'; e = { [string]$ports[$_.InstanceID].Protocol } },
    @{ n = 'LocalPort'; e = { , @($ports[$_.InstanceID].LocalPort | Where-Object { $_ } | ForEach-Object { [string]$_ }) } },
    @{ n = 'RemotePort'; e = { , @($ports[$_.InstanceID].RemotePort | Where-Object { $_ } | ForEach-Object { [string]$_ }) } },
    @{ n = 'IcmpType'; e = { , @($ports[$_.InstanceID].IcmpType | Where-Object { $_ } | ForEach-Object { [string]$_ }) } },
    @{ n = 'LocalAddress'; e = { , @($addresses[$_.InstanceID].LocalAddress | Where-Object { $_ } | ForEach-Object { [string]$_ }) } },
    @{ n = 'RemoteAddress'; e = { , @($addresses[$_.InstanceID].RemoteAddress | Where-Object { $_ } | ForEach-Object { [string]$_ }) } },
    @{ n = 'InterfaceAlias'; e = { , @($interfaces[$_.InstanceID].InterfaceAlias | Where-Object { $_ } | ForEach-Object { [string]$_ }) } },
    @{ n = 'InterfaceType'; e = { [string]$types[$_.InstanceID].InterfaceType } },
    @{ n = 'Program'; e = { [string]$programs[$_.InstanceID].Program } }, @{ n = 'Package'; e = { [string]$programs[$_.InstanceID].Package } },
    @{ n = 'Service'; e = { [string]$services[$_.InstanceID].Service } }) }
