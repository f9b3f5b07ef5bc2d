# One question for each machine: the answer does not tell whose it is.
@{ items = @(foreach ($machine in @(Get-VM)) {
    Get-VMSecurity -VM $machine | Select-Object -Property @{ n = 'VMName'; e = { $machine.Name } }, TpmEnabled, KsdEnabled, Shielded,
      EncryptStateAndVmMigrationTraffic, VirtualizationBasedSecurityOptOut, BindToHostTpm }) }
