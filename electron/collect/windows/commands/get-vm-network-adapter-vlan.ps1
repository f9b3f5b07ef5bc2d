# The guests' ports and the host's own: whether the command without parameters lists both differs by version.
$rows = @(Hyper-V\Get-VMNetworkAdapterVlan -VMName *)
# A host without adapters of its own on a switch may say so by an error.
try { $rows += @(Hyper-V\Get-VMNetworkAdapterVlan -ManagementOS) } catch { $null = $_ }
@{ items = @($rows | Where-Object { $null -ne $_ } | Select-Object -Property @{ n = 'ParentAdapterId'; e = { [string]$_.ParentAdapter.Id } },
    @{ n = 'VMName'; e = { $_.ParentAdapter.VMName } }, @{ n = 'IsManagementOs'; e = { [bool]$_.ParentAdapter.IsManagementOs } },
    @{ n = 'VMNetworkAdapterName'; e = { $_.ParentAdapter.Name } },
    @{ n = 'OperationMode'; e = { [string]$_.OperationMode } }, AccessVlanId, NativeVlanId, AllowedVlanIdListString,
    @{ n = 'PrivateVlanMode'; e = { [string]$_.PrivateVlanMode } }, PrimaryVlanId, SecondaryVlanId, SecondaryVlanIdListString) }
