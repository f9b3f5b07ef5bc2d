import { askDocker } from './docker.ts'
import { askLibvirt } from './libvirt.ts'
import { askLxd } from './lxd.ts'
import type { Asking, AskManager, ToldGuests } from './manager.ts'
import { askPodman } from './podman.ts'

const managers: readonly AskManager[] = [askLibvirt, askDocker, askPodman, askLxd]

/** Asks all programs that run guests on this machine, at the same time. */
export async function askManagers(asking: Asking): Promise<ToldGuests> {
  const told = await Promise.all(managers.map((manager) => manager(asking)))
  return { outputs: told.flatMap(({ outputs }) => outputs), enterable: told.flatMap(({ enterable }) => enterable) }
}
