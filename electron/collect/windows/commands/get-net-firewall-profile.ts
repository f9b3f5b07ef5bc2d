import { z } from 'zod'
import { defineCommand } from '../define-command.ts'

export const getNetFirewallProfile = defineCommand({
  name: 'get-net-firewall-profile',
  command: 'Get-NetFirewallProfile -PolicyStore ActiveStore',
  reads: 'what the firewall does where no rule says otherwise',
  group: 'firewall',
  pace: 'rarely',
  about: 'firewall',
  gives: {
    rows: z.object({
      Name: z.string(),
      Enabled: z.string(),
      DefaultInboundAction: z.string(),
      DefaultOutboundAction: z.string(),
      AllowInboundRules: z.string(),
    }),
  },
})
