import { z } from 'zod'
import { defineCommand } from '../define-command.ts'

export const getNetIpAddress = defineCommand({
  name: 'get-net-ip-address',
  command: 'Get-NetIPAddress',
  reads: 'addresses',
  pace: 'often',
  about: 'network',
  gives: {
    rows: z.object({
      ifIndex: z.number().int(),
      InterfaceAlias: z.string().nullable(),
      IPAddress: z.string(),
      PrefixLength: z.number().int(),
      AddressFamily: z.string(),
      PrefixOrigin: z.string(),
      SuffixOrigin: z.string(),
      AddressState: z.string(),
      ValidLifetime: z.string().nullable(),
    }),
  },
})
