import { defineCommand } from '../define-command.ts'

export const netshInterfacePortproxy = defineCommand({
  name: 'netsh-interface-portproxy',
  command: 'netsh interface portproxy show all',
  reads: 'ports that Windows passes on',
  pace: 'sometimes',
  about: 'network',
  gives: 'text',
})
