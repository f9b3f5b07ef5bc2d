import { z } from 'zod'
import { defineCommand } from '../define-command.ts'

export const getGuestNetworkAdapterConfiguration = defineCommand({
  name: 'get-guest-network-adapter-configuration',
  command: 'Get-CimInstance -Namespace root/virtualization/v2 -ClassName Msvm_GuestNetworkAdapterConfiguration',
  reads: 'addresses and gateways that guests tell of themselves',
  pace: 'sometimes',
  about: 'hyper-v',
  gives: {
    rows: z.object({
      InstanceID: z.string(),
      DHCPEnabled: z.boolean().nullable(),
      IPAddresses: z.array(z.string()),
      Subnets: z.array(z.string()),
      DefaultGateways: z.array(z.string()),
      DNSServers: z.array(z.string()),
      IPAddressOrigins: z.array(z.string()),
    }),
  },
})
