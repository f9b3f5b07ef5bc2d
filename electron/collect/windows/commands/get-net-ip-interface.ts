import { z } from 'zod'
import { defineCommand } from '../define-command.ts'

export const getNetIpInterface = defineCommand({
  name: 'get-net-ip-interface',
  command: 'Get-NetIPInterface',
  reads: 'forwarding and metrics of each adapter',
  group: 'settings',
  pace: 'sometimes',
  about: 'network',
  gives: {
    rows: z.object({
      ifIndex: z.number().int(),
      InterfaceAlias: z.string().nullable(),
      AddressFamily: z.string(),
      Forwarding: z.string(),
      WeakHostReceive: z.string(),
      WeakHostSend: z.string(),
      Dhcp: z.string(),
      InterfaceMetric: z.number().nullable(),
      NlMtu: z.number().nullable(),
      ConnectionState: z.string(),
    }),
  },
})
