import type { LiveSource } from '../live-source.ts'
import { collectLinux } from './collect-linux.ts'
import { collectedOnLinux } from './collected-on-linux.ts'
import { createPacedManagers } from './managers/paced-managers.ts'
import { watchLinux } from './watch-linux.ts'

/** This Linux machine, looked at again and again: managers of guests are not asked at every look. */
export function linuxSource(): LiveSource {
  const managers = createPacedManagers()
  return {
    collect: (options) => collectLinux({ ...options, managers }),
    expire: managers.expire,
    watch: watchLinux,
    collected: collectedOnLinux(),
  }
}
