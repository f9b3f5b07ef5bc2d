import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where Switchyard keeps the little that it remembers, by the custom of the system; `SWITCHYARD_HOME` names another folder. */
export function ownFolder(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  const named = env['SWITCHYARD_HOME']
  if (named !== undefined && named !== '') return named
  if (platform === 'win32') return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Switchyard')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Switchyard')
  // XDG Base Directory Specification: a path that is not absolute is to be ignored.
  const config = env['XDG_CONFIG_HOME']
  return join(config?.startsWith('/') === true ? config : join(homedir(), '.config'), 'switchyard')
}
