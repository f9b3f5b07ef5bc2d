import { defineCommand } from '../define-command.ts'

export const wslList = defineCommand({
  name: 'wsl-list',
  command: 'wsl.exe --list --verbose',
  reads: 'distributions of WSL, and which of them run',
  pace: 'sometimes',
  about: 'network',
  gives: 'text',
})
