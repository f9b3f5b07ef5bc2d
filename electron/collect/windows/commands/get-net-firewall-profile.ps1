# ActiveStore: what counts, group policies included.
@{ items = @(Get-NetFirewallProfile -PolicyStore ActiveStore | Select-Object -Property Name, @{ n = 'Enabled'; e = { [string]$_.Enabled } },
    @{ n = 'DefaultInboundAction'; e = { [string]$_.DefaultInboundAction } },
    @{ n = 'DefaultOutboundAction'; e = { [string]$_.DefaultOutboundAction } },
    @{ n = 'AllowInboundRules'; e = { [string]$_.AllowInboundRules } }) }
