import { readRecording } from '../../../../shared/parse/read-recording.ts'
import type { RecordedOutput } from '../../../../shared/recording/recording.ts'
import type { EnterableGuest } from './manager.ts'

/** A bind mount of a namespace, as Docker and Podman keep them. It is data: it only ever stands inside one argument. */
const SANDBOX = /^\/(?:var\/)?run\/(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/

/** The running containers that an output tells of and that have a network of their own. */
export function enterableGuests(output: RecordedOutput): EnterableGuest[] {
  const [read] = readRecording({ name: '', machines: [{ id: 'host', role: 'host', os: 'linux', outputs: [output] }] })
  const facts = read?.outputs.flatMap((one) => one.facts) ?? []
  return facts.flatMap((fact): EnterableGuest[] => {
    // The process of a VM is QEMU, which is in the host's own namespace.
    if (fact.kind !== 'guest' || fact.form !== 'container' || fact.power !== 'running') return []
    if (fact.without !== undefined && fact.without.how !== 'user-mode') return []
    const file =
      fact.namespace !== undefined && SANDBOX.test(fact.namespace)
        ? fact.namespace
        : fact.pid === undefined
          ? undefined
          : `/proc/${fact.pid}/ns/net`
    if (file === undefined) return []
    const macs = facts.flatMap((one) =>
      one.kind === 'guest-adapter' && one.guest === fact.name && one.mac !== undefined ? [one.mac] : [],
    )
    return [{ name: fact.name, namespaceFile: file, macs }]
  })
}
