# One question for each machine: the answer does not tell whose it is. A machine that has no such settings is passed over.
@{ items = @(foreach ($machine in @(Hyper-V\Get-VM)) {
    try {
      Hyper-V\Get-VMSecurity -VM $machine | Select-Object -Property @{ n = 'VMName'; e = { $machine.Name } },
        @{ n = 'VMId'; e = { [string]$machine.Id } }, TpmEnabled, KsdEnabled,
        Shielded, EncryptStateAndVmMigrationTraffic, VirtualizationBasedSecurityOptOut, BindToHostTpm
    } catch { $null = $_ }
  }) }
