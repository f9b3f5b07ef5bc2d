import { defineCommand } from '../define-command.ts'

export const regQueryNetbt = defineCommand({
  name: 'reg-query-netbt',
  command: 'reg query HKLM\\SYSTEM\\CurrentControlSet\\Services\\NetBT\\Parameters\\Interfaces /s /v NetbiosOptions',
  reads: 'whether names are asked of everybody (NetBIOS)',
  group: 'settings',
  pace: 'rarely',
  about: 'network',
  gives: 'text',
})
