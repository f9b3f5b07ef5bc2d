import { join } from 'node:path'

/** What is started for PowerShell. */
export interface PowershellProgram {
  file: string
  /** Before PowerShell's own arguments. */
  args?: readonly string[]
  env?: Readonly<Record<string, string>>
}

/** Windows PowerShell 5.1, which is on every Windows (pwsh is not), by its place: whatever PATH says. */
export function windowsPowershell(env: NodeJS.ProcessEnv = process.env): PowershellProgram {
  const root = env['SystemRoot'] ?? 'C:\\Windows'
  return { file: join(root, 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe') }
}

export const OPTIONS = ['-NoLogo', '-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', '-EncodedCommand']
