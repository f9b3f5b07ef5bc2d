@{ items = @(Hyper-V\Get-VMSwitch | Select-Object -Property @{ n = 'Id'; e = { [string]$_.Id } }, Name,
    @{ n = 'SwitchType'; e = { [string]$_.SwitchType } },
    @{ n = 'NetAdapterInterfaceDescriptions'; e = { , @($_.NetAdapterInterfaceDescriptions | Where-Object { $_ } | ForEach-Object { [string]$_ }) } },
    @{ n = 'NetAdapterInterfaceGuid'; e = { , @($_.NetAdapterInterfaceGuid | Where-Object { $_ } | ForEach-Object { [string]$_ }) } },
    AllowManagementOS, EmbeddedTeamingEnabled, Notes) }
