import { hostname, userInfo } from 'node:os'
import type { KnownName } from '../../shared/redaction/names/known-names.ts'

/** What this machine, its user and its domain are called: no command tells it, and yet it may stand in what one says. */
export function namesHere(env: NodeJS.ProcessEnv = process.env): KnownName[] {
  const [host = ''] = hostname().split('.')
  const names: (readonly [string | undefined, string])[] = [
    [host, 'host'],
    [env['COMPUTERNAME'], 'host'],
    [userName(), 'user'],
    [env['USERNAME'], 'user'],
    [env['USER'], 'user'],
    [env['USERDOMAIN'], 'domain'],
    [env['USERDNSDOMAIN'], 'domain'],
  ]
  return names.flatMap(([name, of]): KnownName[] =>
    name === undefined || name === '' || name === 'root' ? [] : [[name, of]],
  )
}

function userName(): string | undefined {
  try {
    return userInfo().username
  } catch {
    // A user without a name: a container's.
    return undefined
  }
}
