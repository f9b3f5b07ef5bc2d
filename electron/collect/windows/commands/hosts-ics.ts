import { defineCommand } from '../define-command.ts'

export const hostsIcs = defineCommand({
  name: 'hosts-ics',
  command: 'type C:\\Windows\\System32\\drivers\\etc\\hosts.ics',
  reads: 'names and addresses that the Default Switch gave its machines',
  pace: 'sometimes',
  about: 'network',
  gives: 'text',
})
