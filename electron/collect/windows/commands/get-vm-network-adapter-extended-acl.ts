import { z } from 'zod'
import { defineCommand } from '../define-command.ts'
import { portOwner } from '../port-owner.ts'

export const getVmNetworkAdapterExtendedAcl = defineCommand({
  name: 'get-vm-network-adapter-extended-acl',
  command: 'Get-VMNetworkAdapterExtendedAcl -VMName *',
  reads: 'the same, by port',
  pace: 'sometimes',
  about: 'hyper-v',
  gives: {
    rows: z.object({
      ...portOwner,
      Direction: z.string(),
      Action: z.string(),
      LocalAddress: z.string(),
      RemoteAddress: z.string(),
      LocalPort: z.string(),
      RemotePort: z.string(),
      Protocol: z.string(),
      Weight: z.number().int(),
      Stateful: z.boolean().nullable(),
    }),
  },
})
