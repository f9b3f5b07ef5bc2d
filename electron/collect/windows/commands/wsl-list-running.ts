import { defineCommand } from '../define-command.ts'

export const wslListRunning = defineCommand({
  name: 'wsl-list-running',
  command: 'wsl.exe --list --running --quiet',
  reads: 'which distributions of WSL run, in any language',
  pace: 'sometimes',
  about: 'network',
  gives: 'text',
})
