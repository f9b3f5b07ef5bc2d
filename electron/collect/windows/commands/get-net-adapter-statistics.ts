import { z } from 'zod'
import { defineCommand } from '../define-command.ts'

export const getNetAdapterStatistics = defineCommand({
  name: 'get-net-adapter-statistics',
  command: 'Get-NetAdapterStatistics -IncludeHidden',
  reads: 'how much each adapter has sent and received',
  group: 'traffic',
  pace: 'often',
  about: 'network',
  gives: {
    rows: z.object({
      Name: z.string(),
      InterfaceDescription: z.string(),
      InstanceID: z.string().nullable(),
      ReceivedBytes: z.number().nullable(),
      ReceivedUnicastPackets: z.number().nullable(),
      ReceivedMulticastPackets: z.number().nullable(),
      ReceivedBroadcastPackets: z.number().nullable(),
      ReceivedPacketErrors: z.number().nullable(),
      ReceivedDiscardedPackets: z.number().nullable(),
      SentBytes: z.number().nullable(),
      SentUnicastPackets: z.number().nullable(),
      SentMulticastPackets: z.number().nullable(),
      SentBroadcastPackets: z.number().nullable(),
      OutboundPacketErrors: z.number().nullable(),
      OutboundDiscardedPackets: z.number().nullable(),
    }),
  },
})
