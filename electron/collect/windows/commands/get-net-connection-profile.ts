import { z } from 'zod'
import { defineCommand } from '../define-command.ts'

export const getNetConnectionProfile = defineCommand({
  name: 'get-net-connection-profile',
  command: 'Get-NetConnectionProfile',
  reads: 'which networks are public, private or a domain’s',
  pace: 'sometimes',
  about: 'network',
  gives: {
    rows: z.object({
      Name: z.string().nullable(),
      InterfaceAlias: z.string(),
      InterfaceIndex: z.number().int(),
      NetworkCategory: z.string(),
      IPv4Connectivity: z.string(),
      IPv6Connectivity: z.string(),
    }),
  },
})
