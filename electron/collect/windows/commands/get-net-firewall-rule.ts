import { z } from 'zod'
import { defineCommand } from '../define-command.ts'

export const getNetFirewallRule = defineCommand({
  name: 'get-net-firewall-rule',
  command: 'Get-NetFirewallRule -PolicyStore ActiveStore -Enabled True',
  reads: 'the firewall’s rules',
  group: 'firewall',
  // Some seconds of work each time.
  pace: 'seldom',
  about: 'firewall',
  slow: true,
  gives: {
    rows: z.object({
      InstanceID: z.string(),
      DisplayName: z.string().nullable(),
      Enabled: z.string(),
      Direction: z.string(),
      Action: z.string(),
      Profile: z.string(),
      Protocol: z.string(),
      LocalPort: z.array(z.string()),
      RemotePort: z.array(z.string()),
      IcmpType: z.array(z.string()),
      LocalAddress: z.array(z.string()),
      RemoteAddress: z.array(z.string()),
      InterfaceAlias: z.array(z.string()),
      InterfaceType: z.string(),
      Program: z.string(),
      Service: z.string(),
    }),
  },
})
