import { z } from 'zod'
import { defineCommand } from '../define-command.ts'

/** No Net* cmdlet tells which DHCP server gave an address. When a lease ends is not asked: it changes by itself. */
export const getNetworkAdapterConfiguration = defineCommand({
  name: 'get-network-adapter-configuration',
  command: 'Get-CimInstance Win32_NetworkAdapterConfiguration',
  reads: 'DHCP servers and DNS suffixes',
  pace: 'sometimes',
  about: 'network',
  gives: {
    rows: z.object({
      InterfaceIndex: z.number().int(),
      DHCPEnabled: z.boolean(),
      DHCPServer: z.string(),
      DNSDomain: z.string(),
    }),
  },
})
