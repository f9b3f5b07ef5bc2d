import { hasIpRoutes, readIpRoutes } from './ip-route-text.ts'
import { asks } from './iproute-command.ts'
import { defineParser } from './parser.ts'

/** `ip route` inside WSL 1: the routes are those of Windows. */
export const wslIpRoute = defineParser({
  id: 'wsl-ip-route',
  title: 'ip route (WSL 1 on Windows)',
  noun: 'routing table',
  os: 'windows',
  answersTo: (command) => asks(command, 'ip', 'route'),
  recognise: (text) => hasIpRoutes(text, { wsl: true }),
  parse: (text, { command }) => readIpRoutes(text, command),
})
