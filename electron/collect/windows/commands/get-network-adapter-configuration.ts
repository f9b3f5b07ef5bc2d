import { z } from 'zod'
import { defineCommand } from '../define-command.ts'

/** No Net* cmdlet tells which DHCP server gave an address, and until when: by the clock, which does not change until the lease is renewed. */
export const getNetworkAdapterConfiguration = defineCommand({
  name: 'get-network-adapter-configuration',
  command: 'Get-CimInstance Win32_NetworkAdapterConfiguration',
  reads: 'DHCP servers, leases and DNS suffixes',
  pace: 'sometimes',
  about: 'network',
  gives: {
    rows: z.object({
      InterfaceIndex: z.number().int(),
      DHCPEnabled: z.boolean(),
      DHCPServer: z.string(),
      DHCPLeaseObtained: z.string(),
      DHCPLeaseExpires: z.string(),
      DNSDomain: z.string(),
    }),
  },
})
