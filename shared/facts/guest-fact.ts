import type { Address } from '../net/address.ts'
import type { Place } from './place.ts'

/** The program that runs guests and tells of them. `hns`: Windows’ Host Network Service, which knows containers by their networks alone. */
export type GuestManager = 'libvirt' | 'docker' | 'podman' | 'lxd' | 'incus' | 'hns'

/** A VM or a container, as the program that runs it describes it. */
export interface GuestFact extends Place {
  kind: 'guest'
  name: string
  /** Absent where the text does not tell who printed it. */
  manager?: GuestManager
  form: 'container' | 'virtual-machine'
  power: 'running' | 'off' | 'saved' | 'paused' | 'unknown'
  id?: string
  /** Where it has no adapter on a network of its own, how it gets out all the same, or that it does not. */
  without?: GuestWithoutAdapter
  /** Process id on the host, while it runs. */
  pid?: number
  /** File of its network namespace: `/run/docker/netns/6c07126820ae`. */
  namespace?: string
}

/**
 * `host`: it uses the host's own stack. `none`: it has no network. `shared`: it uses that of another guest, by its id or name.
 * `user-mode`: a program translates for it (slirp4netns, pasta, QEMU's user networking), so that it sends with the host's own address.
 */
export type GuestWithoutAdapter =
  | { how: 'host' }
  | { how: 'none' }
  | { how: 'shared'; with: string }
  | { how: 'user-mode'; by: string }

/** A port of the host that leads to one of a guest's: `docker run -p 8080:80`, a proxy device of LXD. */
export interface PublishedPortFact extends Place {
  kind: 'published-port'
  guest: string
  manager?: GuestManager
  protocol: 'tcp' | 'udp'
  /** `*`: every address of the host. */
  listenAddress: Address | '*'
  listenPort: number
  guestPort: number
}
