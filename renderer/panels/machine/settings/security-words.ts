/** What each setting of `Get-VMSecurity` is for; others are shown by their own names alone. */
const purposes: Readonly<Record<string, string>> = {
  TpmEnabled: 'a virtual TPM: the guest can keep keys where only it gets at them',
  KsdEnabled: 'a key storage drive, for older guests without a virtual TPM',
  Shielded: 'shielded: even administrators of the host can’t look into it',
  EncryptStateAndVmMigrationTraffic: 'its saved state, and its memory on the way to another host, are encrypted',
  VirtualizationBasedSecurityOptOut: 'the guest goes without virtualization-based security',
  BindToHostTpm: 'its keys are bound to the TPM of this very host',
}

export function securityPurpose(key: string): string | undefined {
  return Object.hasOwn(purposes, key) ? purposes[key] : undefined
}
