import { z } from 'zod'
import { defineCommand } from '../define-command.ts'

export const getVmSecurity = defineCommand({
  name: 'get-vm-security',
  command: 'Get-VMSecurity -VMName *',
  reads: 'virtual TPM and shielding',
  pace: 'rarely',
  about: 'hyper-v',
  gives: {
    rows: z.object({
      VMName: z.string(),
      VMId: z.string(),
      TpmEnabled: z.boolean(),
      KsdEnabled: z.boolean().nullable(),
      Shielded: z.boolean(),
      EncryptStateAndVmMigrationTraffic: z.boolean().nullable(),
      VirtualizationBasedSecurityOptOut: z.boolean().nullable(),
      BindToHostTpm: z.boolean().nullable(),
    }),
  },
})
