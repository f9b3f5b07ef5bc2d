import { z } from 'zod'
import { defineCommand } from '../define-command.ts'

export const getVmSwitch = defineCommand({
  name: 'get-vm-switch',
  command: 'Get-VMSwitch',
  reads: 'Hyper-V’s switches',
  pace: 'sometimes',
  about: 'hyper-v',
  gives: {
    rows: z.object({
      Id: z.string(),
      Name: z.string(),
      SwitchType: z.string(),
      NetAdapterInterfaceDescriptions: z.array(z.string()),
      NetAdapterInterfaceGuid: z.array(z.string()),
      AllowManagementOS: z.boolean().nullable(),
      EmbeddedTeamingEnabled: z.boolean().nullable(),
      Notes: z.string().nullable(),
    }),
  },
})
