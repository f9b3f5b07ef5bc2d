import { z } from 'zod'
import { defineCommand } from '../define-command.ts'

export const getDnsClientGlobalSetting = defineCommand({
  name: 'get-dns-client-global-setting',
  command: 'Get-DnsClientGlobalSetting',
  reads: 'what is added to short names',
  pace: 'rarely',
  about: 'network',
  gives: {
    rows: z.object({
      UseSuffixSearchList: z.boolean().nullable(),
      SuffixSearchList: z.array(z.string()),
      UseDevolution: z.boolean().nullable(),
      DevolutionLevel: z.number().nullable(),
    }),
  },
})
