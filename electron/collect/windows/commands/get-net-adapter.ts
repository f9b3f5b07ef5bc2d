import { z } from 'zod'
import { defineCommand } from '../define-command.ts'

export const getNetAdapter = defineCommand({
  name: 'get-net-adapter',
  command: 'Get-NetAdapter -IncludeHidden',
  reads: 'network adapters',
  pace: 'sometimes',
  about: 'network',
  gives: {
    rows: z.object({
      ifIndex: z.number().int(),
      Name: z.string(),
      InterfaceDescription: z.string(),
      InterfaceGuid: z.string(),
      MacAddress: z.string().nullable(),
      PermanentAddress: z.string().nullable(),
      Status: z.string(),
      AdminStatus: z.string(),
      MediaConnectionState: z.string(),
      LinkSpeed: z.string().nullable(),
      Virtual: z.boolean().nullable(),
      HardwareInterface: z.boolean().nullable(),
      NdisPhysicalMedium: z.number().int(),
      MtuSize: z.number().nullable(),
      VlanID: z.number().nullable(),
    }),
  },
})
