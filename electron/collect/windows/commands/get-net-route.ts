import { z } from 'zod'
import { defineCommand } from '../define-command.ts'

export const getNetRoute = defineCommand({
  name: 'get-net-route',
  command: 'Get-NetRoute',
  reads: 'routes',
  pace: 'sometimes',
  about: 'network',
  gives: {
    rows: z.object({
      ifIndex: z.number().int(),
      InterfaceAlias: z.string().nullable(),
      DestinationPrefix: z.string(),
      NextHop: z.string(),
      RouteMetric: z.number().int(),
      InterfaceMetric: z.number().nullable(),
      Protocol: z.string(),
      Store: z.string(),
    }),
  },
})
