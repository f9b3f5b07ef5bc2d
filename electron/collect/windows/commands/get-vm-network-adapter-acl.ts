import { z } from 'zod'
import { defineCommand } from '../define-command.ts'
import { portOwner } from '../port-owner.ts'

export const getVmNetworkAdapterAcl = defineCommand({
  name: 'get-vm-network-adapter-acl',
  command: 'Get-VMNetworkAdapterAcl -VMName *',
  reads: 'what Hyper-V lets through to a machine',
  pace: 'sometimes',
  about: 'hyper-v',
  gives: {
    rows: z.object({
      ...portOwner,
      Direction: z.string(),
      Action: z.string(),
      LocalAddress: z.string(),
      RemoteAddress: z.string(),
    }),
  },
})
