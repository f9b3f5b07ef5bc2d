import { defineCommand } from '../define-command.ts'

export const regQueryDnsClient = defineCommand({
  name: 'reg-query-dns-client',
  command: 'reg query "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\DNSClient"',
  reads: 'whether names are asked of everybody (LLMNR)',
  group: 'settings',
  pace: 'rarely',
  about: 'network',
  gives: 'text',
})
