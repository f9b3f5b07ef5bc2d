$rows = @(Hyper-V\Get-VMNetworkAdapterExtendedAcl -VMName *)
# A host without adapters of its own on a switch may say so by an error.
try { $rows += @(Hyper-V\Get-VMNetworkAdapterExtendedAcl -ManagementOS) } catch { $null = $_ }
@{ items = @($rows | Where-Object { $null -ne $_ } | Select-Object -Property @{ n = 'ParentAdapterId'; e = { [string]$_.ParentAdapter.Id } },
    @{ n = 'VMName'; e = { $_.ParentAdapter.VMName } }, @{ n = 'IsManagementOs'; e = { [bool]$_.ParentAdapter.IsManagementOs } },
    @{ n = 'VMNetworkAdapterName'; e = { $_.ParentAdapter.Name } }, @{ n = 'Direction'; e = { [string]$_.Direction } },
    @{ n = 'Action'; e = { [string]$_.Action } }, @{ n = 'LocalAddress'; e = { [string]$_.LocalIPAddress } },
    @{ n = 'RemoteAddress'; e = { [string]$_.RemoteIPAddress } }, @{ n = 'LocalPort'; e = { [string]$_.LocalPort } },
    @{ n = 'RemotePort'; e = { [string]$_.RemotePort } }, @{ n = 'Protocol'; e = { [string]$_.Protocol } }, Weight, Stateful) }
