import { defineCommand } from '../define-command.ts'

export const wslConfig = defineCommand({
  name: 'wsl-config',
  command: 'type %UserProfile%\\.wslconfig',
  reads: 'how WSL 2 is connected: its lines about the network',
  pace: 'sometimes',
  about: 'network',
  gives: 'text',
})
