import { z } from 'zod'
import { defineCommand } from '../define-command.ts'

export const getNetNatStaticMapping = defineCommand({
  name: 'get-net-nat-static-mapping',
  command: 'Get-NetNatStaticMapping',
  reads: 'ports that these let in',
  pace: 'sometimes',
  about: 'network',
  gives: {
    rows: z.object({
      NatName: z.string(),
      Protocol: z.string(),
      RemoteExternalIPAddressPrefix: z.string().nullable(),
      ExternalIPAddress: z.string().nullable(),
      ExternalPort: z.number().int(),
      InternalIPAddress: z.string(),
      InternalPort: z.number().int(),
      Active: z.boolean().nullable(),
    }),
  },
})
