import { z } from 'zod'
import { defineCommand } from '../define-command.ts'

export const getNetVirtualizationProviderAddress = defineCommand({
  name: 'get-net-virtualization-provider-address',
  command: 'Get-NetVirtualizationProviderAddress',
  reads: 'addresses of this host that virtualized networks are carried between',
  pace: 'rarely',
  about: 'network',
  gives: {
    rows: z.object({
      ProviderAddress: z.string(),
      PrefixLength: z.number().int(),
      InterfaceIndex: z.number().int(),
      VlanID: z.number().int().nullable(),
    }),
  },
})
