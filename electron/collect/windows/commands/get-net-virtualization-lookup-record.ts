import { z } from 'zod'
import { defineCommand } from '../define-command.ts'

export const getNetVirtualizationLookupRecord = defineCommand({
  name: 'get-net-virtualization-lookup-record',
  command: 'Get-NetVirtualizationLookupRecord',
  reads: 'on which host each machine of a virtualized network is',
  pace: 'rarely',
  about: 'network',
  gives: {
    rows: z.object({
      CustomerAddress: z.string(),
      VirtualSubnetID: z.number().int(),
      MACAddress: z.string().nullable(),
      ProviderAddress: z.string().nullable(),
      VMName: z.string().nullable(),
      Rule: z.string(),
    }),
  },
})
