import { z } from 'zod'
import { defineCommand } from '../define-command.ts'

export const getNetRoutePersistent = defineCommand({
  name: 'get-net-route-persistent',
  command: 'Get-NetRoute -PolicyStore PersistentStore',
  reads: 'which routes stay after a restart',
  pace: 'rarely',
  about: 'network',
  gives: {
    rows: z.object({
      ifIndex: z.number().int().nullable(),
      InterfaceAlias: z.string().nullable(),
      DestinationPrefix: z.string(),
      NextHop: z.string(),
      RouteMetric: z.number().int(),
      Protocol: z.string(),
      Store: z.string(),
    }),
  },
})
