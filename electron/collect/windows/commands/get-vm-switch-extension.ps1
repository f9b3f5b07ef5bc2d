@{ items = @(Hyper-V\Get-VMSwitchExtension -VMSwitchName * | Select-Object -Property @{ n = 'Id'; e = { [string]$_.Id } }, Name, Vendor,
    @{ n = 'Version'; e = { [string]$_.Version } }, @{ n = 'ExtensionType'; e = { [string]$_.ExtensionType } },
    @{ n = 'SwitchId'; e = { [string]$_.SwitchId } }, SwitchName, Enabled, Running) }
