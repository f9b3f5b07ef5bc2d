# Not Uptime: it differs at every look, and says nothing that State does not.
@{ items = @(Hyper-V\Get-VM | Select-Object -Property @{ n = 'Id'; e = { [string]$_.Id } }, Name,
    @{ n = 'State'; e = { [string]$_.State } }, Status, Generation,
    @{ n = 'IntegrationServicesState'; e = { [string]$_.IntegrationServicesState } }) }
