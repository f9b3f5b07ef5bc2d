import { z } from 'zod'
import { defineCommand } from '../define-command.ts'

export const getDnsClient = defineCommand({
  name: 'get-dns-client',
  command: 'Get-DnsClient',
  reads: 'DNS suffixes of each adapter',
  pace: 'rarely',
  about: 'network',
  gives: {
    rows: z.object({
      InterfaceAlias: z.string(),
      InterfaceIndex: z.number().int(),
      ConnectionSpecificSuffix: z.string().nullable(),
      ConnectionSpecificSuffixSearchList: z.array(z.string()),
      RegisterThisConnectionsAddress: z.boolean().nullable(),
    }),
  },
})
