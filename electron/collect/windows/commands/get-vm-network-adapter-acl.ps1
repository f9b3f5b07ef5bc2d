$rows = @(Hyper-V\Get-VMNetworkAdapterAcl -VMName *)
# A host without adapters of its own on a switch may say so by an error.
try { $rows += @(Hyper-V\Get-VMNetworkAdapterAcl -ManagementOS) } catch { $null = $_ }
@{ items = @($rows | Where-Object { $null -ne $_ } | Select-Object -Property @{ n = 'ParentAdapterId'; e = { [string]$_.ParentAdapter.Id } },
    @{ n = 'VMName'; e = { $_.ParentAdapter.VMName } }, @{ n = 'IsManagementOs'; e = { [bool]$_.ParentAdapter.IsManagementOs } },
    @{ n = 'VMNetworkAdapterName'; e = { $_.ParentAdapter.Name } }, @{ n = 'Direction'; e = { [string]$_.Direction } },
    @{ n = 'Action'; e = { [string]$_.Action } }, @{ n = 'LocalAddress'; e = { [string]$_.LocalAddress } },
    @{ n = 'RemoteAddress'; e = { [string]$_.RemoteAddress } }) }
