import { z } from 'zod'
import { defineCommand } from '../define-command.ts'

export const getVm = defineCommand({
  name: 'get-vm',
  command: 'Get-VM',
  reads: 'Hyper-V’s machines, and whether they run',
  pace: 'often',
  about: 'hyper-v',
  gives: {
    rows: z.object({
      Id: z.string(),
      Name: z.string(),
      State: z.string(),
      Status: z.string().nullable(),
      Generation: z.number().nullable(),
      IntegrationServicesState: z.string().nullable(),
    }),
  },
})
