import { z } from 'zod'

/** Groups of commands that need not be run. What they would tell is then not known; addresses, interfaces and routes always are. */
export const CollectGroup = z.enum(['guests', 'firewall', 'settings', 'bridges', 'neighbours', 'traffic'])
export type CollectGroup = z.infer<typeof CollectGroup>
