import { z } from 'zod'
import { defineCommand } from '../define-command.ts'

export const getDnsClientServerAddress = defineCommand({
  name: 'get-dns-client-server-address',
  command: 'Get-DnsClientServerAddress',
  reads: 'DNS servers',
  pace: 'sometimes',
  about: 'network',
  gives: {
    rows: z.object({
      InterfaceAlias: z.string(),
      InterfaceIndex: z.number().int(),
      AddressFamily: z.string(),
      ServerAddresses: z.array(z.string()),
    }),
  },
})
