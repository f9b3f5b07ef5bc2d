# The guests' ports and the host's own: whether the command without parameters lists both differs by version.
$rows = @(Get-VMNetworkAdapterVlan -VMName *) + @(Get-VMNetworkAdapterVlan -ManagementOS)
@{ items = @($rows | Where-Object { $null -ne $_ } | Select-Object -Property @{ n = 'ParentAdapterId'; e = { [string]$_.ParentAdapter.Id } },
    @{ n = 'VMName'; e = { $_.ParentAdapter.VMName } }, @{ n = 'IsManagementOs'; e = { [bool]$_.ParentAdapter.IsManagementOs } },
    @{ n = 'VMNetworkAdapterName'; e = { $_.ParentAdapter.Name } },
    @{ n = 'OperationMode'; e = { [string]$_.OperationMode } }, AccessVlanId, NativeVlanId, AllowedVlanIdListString,
    @{ n = 'PrivateVlanMode'; e = { [string]$_.PrivateVlanMode } }, PrimaryVlanId, SecondaryVlanId, SecondaryVlanIdListString) }
