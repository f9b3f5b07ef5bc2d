import { z } from 'zod'
import { defineCommand } from '../define-command.ts'

export const getHnsNetwork = defineCommand({
  name: 'get-hns-network',
  command: 'Get-HnsNetwork',
  reads: 'networks of containers, of WSL and of the Default Switch',
  pace: 'sometimes',
  group: 'guests',
  about: 'containers',
  gives: {
    rows: z.object({
      ID: z.string(),
      Name: z.string(),
      Type: z.string(),
      SwitchName: z.string().nullable(),
      SwitchGuid: z.string(),
      NetworkAdapterName: z.string().nullable(),
      Subnets: z.array(z.object({ AddressPrefix: z.string(), GatewayAddress: z.string() })),
    }),
  },
})
