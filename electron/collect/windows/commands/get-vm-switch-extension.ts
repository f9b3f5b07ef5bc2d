import { z } from 'zod'
import { defineCommand } from '../define-command.ts'

export const getVmSwitchExtension = defineCommand({
  name: 'get-vm-switch-extension',
  command: 'Get-VMSwitchExtension -VMSwitchName *',
  reads: 'what sits in these switches',
  pace: 'rarely',
  about: 'hyper-v',
  gives: {
    rows: z.object({
      Id: z.string(),
      Name: z.string(),
      Vendor: z.string().nullable(),
      Version: z.string().nullable(),
      ExtensionType: z.string(),
      SwitchName: z.string(),
      Enabled: z.boolean(),
      Running: z.boolean(),
    }),
  },
})
