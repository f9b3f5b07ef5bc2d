import { existsSync } from 'node:fs'
import type { Failure } from './failure-of.ts'
import { programs } from './programs.ts'

const installers = [
  { at: '/usr/bin/apt', command: 'apt install' },
  { at: '/usr/bin/dnf', command: 'dnf install' },
  { at: '/usr/bin/zypper', command: 'zypper install' },
  { at: '/usr/bin/pacman', command: 'pacman -S' },
  { at: '/sbin/apk', command: 'apk add' },
] as const

/** The command that mends a failure of `program` on this machine, to copy; undefined where there is none. Nothing runs it. */
export function mendingCommand(program: string, failure: Failure, exists = existsSync): string | undefined {
  // sudo forgets PATH, and with it a Node that lies in the user's own folders.
  if (failure.code === 'denied')
    return programs[program]?.rights?.command ?? 'sudo env "PATH=$PATH" npm start -- --browser'
  const missing = failure.code === 'not-found' || failure.sentence.includes('BusyBox')
  const wanted = missing ? programs[program]?.package : undefined
  const installer = wanted === undefined ? undefined : installers.find(({ at }) => exists(at))
  return installer === undefined ? undefined : `sudo ${installer.command} ${wanted}`
}
