import { z } from 'zod'
import { defineCommand } from '../define-command.ts'
import { portOwner } from '../port-owner.ts'

export const getVmNetworkAdapterVlan = defineCommand({
  name: 'get-vm-network-adapter-vlan',
  command: 'Get-VMNetworkAdapterVlan',
  reads: 'VLANs of Hyper-V’s ports',
  group: 'bridges',
  pace: 'sometimes',
  about: 'hyper-v',
  gives: {
    rows: z.object({
      ...portOwner,
      OperationMode: z.string(),
      AccessVlanId: z.number().nullable(),
      NativeVlanId: z.number().nullable(),
      AllowedVlanIdListString: z.string().nullable(),
      PrivateVlanMode: z.string().nullable(),
      PrimaryVlanId: z.number().nullable(),
      SecondaryVlanId: z.number().nullable(),
      SecondaryVlanIdListString: z.string().nullable(),
    }),
  },
})
