import { z } from 'zod'
import { defineCommand } from '../define-command.ts'

export const getNetVirtualizationCustomerRoute = defineCommand({
  name: 'get-net-virtualization-customer-route',
  command: 'Get-NetVirtualizationCustomerRoute',
  reads: 'routes inside virtualized networks',
  pace: 'rarely',
  about: 'network',
  gives: {
    rows: z.object({
      RoutingDomainID: z.string().nullable(),
      VirtualSubnetID: z.number().int(),
      DestinationPrefix: z.string(),
      NextHop: z.string(),
      Metric: z.number().int().nullable(),
    }),
  },
})
