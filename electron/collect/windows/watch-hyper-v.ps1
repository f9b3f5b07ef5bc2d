# Hyper-V tells of changes by itself, in a runspace of its own: the loop that answers waits for standard input meanwhile. Each query names
# what matters: of a machine that runs, its up-time changes all the time. Where there is no Hyper-V, or no right to it, there are no events.
$hyperV = [powershell]::Create([System.Management.Automation.Runspaces.InitialSessionState]::CreateDefault2())
$null = $hyperV.AddScript(@'
param($answers)
$queries = @(
"__InstanceModificationEvent WITHIN 1 WHERE TargetInstance ISA 'Msvm_ComputerSystem' AND (TargetInstance.EnabledState <> PreviousInstance.EnabledState OR TargetInstance.ElementName <> PreviousInstance.ElementName)"
"__InstanceCreationEvent WITHIN 2 WHERE TargetInstance ISA 'Msvm_ComputerSystem'"
"__InstanceDeletionEvent WITHIN 2 WHERE TargetInstance ISA 'Msvm_ComputerSystem'"
"__InstanceOperationEvent WITHIN 2 WHERE TargetInstance ISA 'Msvm_VirtualEthernetSwitch'"
"__InstanceOperationEvent WITHIN 2 WHERE TargetInstance ISA 'Msvm_EthernetPortAllocationSettingData'"
"__InstanceModificationEvent WITHIN 2 WHERE TargetInstance ISA 'Msvm_GuestNetworkAdapterConfiguration'"
)
$watched = 0
foreach ($query in $queries) {
try {
Register-CimIndicationEvent -Namespace root/virtualization/v2 -Query "SELECT * FROM $query" -SourceIdentifier "switchyard$watched" -ErrorAction Stop
$watched += 1
} catch { $null = $_ }
}
while ($watched -gt 0) {
$null = Wait-Event
Get-Event | Remove-Event
$answers.Write("`n" + '{"event":"hyper-v"}' + "`n")
}
'@).AddArgument($answers)
$null = $hyperV.BeginInvoke()
