import { z } from 'zod'
import { defineCommand } from '../define-command.ts'

export const getNetNeighbor = defineCommand({
  name: 'get-net-neighbor',
  command: 'Get-NetNeighbor',
  reads: 'neighbours (ARP)',
  group: 'neighbours',
  pace: 'often',
  about: 'network',
  gives: {
    rows: z.object({
      ifIndex: z.number().int(),
      InterfaceAlias: z.string().nullable(),
      IPAddress: z.string(),
      LinkLayerAddress: z.string().nullable(),
      State: z.string(),
    }),
  },
})
