import { z } from 'zod'
import { defineCommand } from '../define-command.ts'

export const getVmNetworkAdapter = defineCommand({
  name: 'get-vm-network-adapter',
  command: 'Get-VMNetworkAdapter -All',
  reads: 'adapters of Hyper-V’s machines, and the host’s own on its switches',
  pace: 'often',
  about: 'hyper-v',
  gives: {
    rows: z.object({
      Id: z.string(),
      Name: z.string(),
      IsManagementOs: z.boolean(),
      VMId: z.string().nullable(),
      VMName: z.string().nullable(),
      SwitchId: z.string().nullable(),
      SwitchName: z.string().nullable(),
      MacAddress: z.string().nullable(),
      DynamicMacAddressEnabled: z.boolean().nullable(),
      Connected: z.boolean().nullable(),
      Status: z.array(z.string()),
      IPAddresses: z.array(z.string()),
      MacAddressSpoofing: z.string(),
      DhcpGuard: z.string(),
      RouterGuard: z.string(),
      PortMirroringMode: z.string(),
      DeviceId: z.string().nullable(),
    }),
  },
})
