import { askContainers } from './containers.ts'
import { type Asking, nothingTold, type ToldGuests } from './manager.ts'

/** Asks Podman for the containers of this user; root’s are root’s own. Where it was never used it is not started: it would make its folders. */
export async function askPodman(asking: Asking): Promise<ToldGuests> {
  const { exists, home, isRoot } = asking.around
  const store = isRoot ? '/var/lib/containers/storage' : `${home}/.local/share/containers/storage`
  if (!exists(store)) return nothingTold
  return askContainers(asking, { program: 'podman', options: [], name: 'podman' })
}
