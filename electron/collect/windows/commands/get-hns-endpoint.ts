import { z } from 'zod'
import { defineCommand } from '../define-command.ts'

export const getHnsEndpoint = defineCommand({
  name: 'get-hns-endpoint',
  command: 'Get-HnsEndpoint',
  reads: 'containers on these networks, and ports that lead to them',
  pace: 'sometimes',
  group: 'guests',
  about: 'containers',
  gives: {
    rows: z.object({
      ID: z.string(),
      Name: z.string(),
      VirtualNetwork: z.string(),
      VirtualNetworkName: z.string().nullable(),
      MacAddress: z.string().nullable(),
      IPAddress: z.string(),
      PrefixLength: z.number().int().nullable(),
      IPv6Address: z.string(),
      State: z.number().int().nullable(),
      IsRemoteEndpoint: z.boolean(),
      SharedContainers: z.array(z.string()),
      VirtualMachine: z.string(),
      Namespace: z.string(),
      Policies: z.array(
        z.object({
          Type: z.string(),
          Protocol: z.string(),
          InternalPort: z.number().int(),
          ExternalPort: z.number().int(),
          VIP: z.string(),
        }),
      ),
    }),
  },
})
