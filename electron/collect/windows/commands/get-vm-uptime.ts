import { z } from 'zod'
import { defineCommand } from '../define-command.ts'

export const getVmUptime = defineCommand({
  name: 'get-vm-uptime',
  command: 'Get-VM | Select-Object -Property Id, Name, Uptime',
  reads: 'since when Hyper-V’s machines run',
  pace: 'rarely',
  about: 'hyper-v',
  gives: { rows: z.object({ Id: z.string(), Name: z.string(), Started: z.string() }) },
})
