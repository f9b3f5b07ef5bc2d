import { hasIpRoutes, readIpRoutes } from './ip-route-text.ts'
import { asks } from './iproute-command.ts'
import { defineParser } from './parser.ts'

/** `ip route`, for one table or all. */
export const linuxIpRoute = defineParser({
  id: 'linux-ip-route',
  title: 'ip route',
  noun: 'routing table',
  os: 'linux',
  answersTo: (command) => asks(command, 'ip', 'route'),
  recognise: (text) => hasIpRoutes(text, { wsl: false }),
  parse: (text, { command }) => readIpRoutes(text, command),
})
