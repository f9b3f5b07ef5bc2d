import { z } from 'zod'
import { AddressText } from '../../shared/inventory/net-text.ts'

/** A question as a message. */
export const QuestionMessage = z.object({
  from: z.string(),
  to: z.string(),
  address: AddressText.exactOptional(),
  protocol: z.enum(['icmp', 'tcp', 'udp']),
  port: z.number().int().exactOptional(),
})
