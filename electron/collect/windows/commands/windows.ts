import { z } from 'zod'
import { defineCommand } from '../define-command.ts'

export const windows = defineCommand({
  name: 'windows',
  command: 'Get-ItemProperty "HKLM:\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion"',
  reads: 'which Windows this is',
  pace: 'rarely',
  about: 'system',
  gives: {
    rows: z.object({
      EditionID: z.string(),
      InstallationType: z.string().nullable(),
      CurrentBuild: z.string().nullable(),
      HyperVService: z.string().nullable(),
      HyperVModule: z.boolean(),
    }),
  },
})
