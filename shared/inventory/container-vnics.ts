import type { FactOf } from '../facts/fact.ts'
import type { Mac } from '../net/mac.ts'
import type { ReadMachine } from '../parse/read-recording.ts'
import { factsOf } from './seen.ts'

/**
 * Adapters of containers, which Hyper-V lists as the host’s own (`Container NIC …`): a container that is a process of the host has a vNIC of the
 * host in a network compartment of its own. HNS tells whose they are; the host itself does not have them.
 */
export function containerVnics(host: ReadMachine): (adapter: FactOf<'virtual-adapter'>) => boolean {
  const containers = new Set<Mac>(
    factsOf(host, 'guest-adapter').flatMap(({ fact }) =>
      fact.manager === 'hns' && fact.guest !== undefined && fact.mac !== undefined ? [fact.mac] : [],
    ),
  )
  const own = new Set(factsOf(host, 'interface').flatMap(({ fact }) => fact.mac ?? []))
  return ({ managementOs, mac, name, switchName }) =>
    managementOs &&
    mac !== undefined &&
    !own.has(mac) &&
    // Where HNS did not say whose it is, it is somebody’s all the same.
    (containers.has(mac) || (own.size > 0 && switchName === 'nat' && name.startsWith('Container NIC ')))
}
