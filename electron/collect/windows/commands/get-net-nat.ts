import { z } from 'zod'
import { defineCommand } from '../define-command.ts'

export const getNetNat = defineCommand({
  name: 'get-net-nat',
  command: 'Get-NetNat',
  reads: 'NATs of Windows’ own',
  pace: 'sometimes',
  about: 'network',
  gives: {
    rows: z.object({
      Name: z.string(),
      InternalIPInterfaceAddressPrefix: z.string().nullable(),
      ExternalIPInterfaceAddressPrefix: z.string().nullable(),
      Active: z.boolean().nullable(),
    }),
  },
})
