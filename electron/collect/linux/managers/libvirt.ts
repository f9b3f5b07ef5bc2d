import type { RecordedOutput } from '../../../../shared/recording/recording.ts'
import { isAbsent } from './absent.ts'
import { type Asking, nothingTold, type ToldGuests } from './manager.ts'
import { onlyAdapters } from './only-adapters.ts'
import type { Surroundings } from './surroundings.ts'
import { type Connection, virsh, virshLine } from './virsh.ts'

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/
/** As many questions go into one process. */
const AT_ONCE = 200

/** Asks libvirt for its VMs, also those that are off, their adapters, its networks and whom they gave an address. */
export async function askLibvirt(asking: Asking): Promise<ToldGuests> {
  const told = await Promise.all(connections(asking.around).map((connection) => askOne(asking, connection)))
  return { outputs: told.flat(), enterable: nothingTold.enterable }
}

function connections({ exists, env }: Surroundings): Connection[] {
  const services = ['libvirt-sock-ro', 'virtqemud-sock-ro', 'libvirt-sock', 'virtqemud-sock']
  const runs = (folder: string) => services.some((socket) => exists(`${folder}/libvirt/${socket}`))
  const own = env['XDG_RUNTIME_DIR']
  return [
    ...(runs('/run') ? [{ uri: 'qemu:///system', name: 'virsh' }] : []),
    ...(own !== undefined && runs(own) ? [{ uri: 'qemu:///session', name: 'virsh-session' }] : []),
  ]
}

async function askOne(asking: Asking, connection: Connection): Promise<RecordedOutput[]> {
  const lists = ['list --all', 'list --all --uuid', 'net-list --all --uuid']
  const { output, answers } = await virsh(asking, connection, lists)
  if (isAbsent(output)) return []
  if (output.failure !== undefined) return [{ ...output, command: virshLine(connection.uri, ['list --all']), text: '' }]
  const [list = '', domains = '', networks = ''] = answers
  const described = await Promise.all([
    askEach(asking, connection, 'dumpxml', ids(domains), onlyAdapters),
    askEach(asking, connection, 'net-dumpxml', ids(networks)),
    askEach(asking, connection, 'net-dhcp-leases', ids(networks)),
  ])
  return [{ ...output, command: virshLine(connection.uri, ['list --all']), text: list }, ...described.flat()]
}

const ids = (text: string): string[] =>
  text.split('\n').flatMap((line) => (UUID.test(line.trim()) ? [line.trim()] : []))

/** One question about each, as one output. Who is gone since the list was made has printed nothing, which is no fault. */
async function askEach(
  asking: Asking,
  connection: Connection,
  verb: string,
  wanted: readonly string[],
  kept: (text: string) => string = (text) => text,
): Promise<RecordedOutput[]> {
  if (wanted.length === 0) return []
  const parts = Array.from({ length: Math.ceil(wanted.length / AT_ONCE) }, (_, part) =>
    wanted.slice(part * AT_ONCE, (part + 1) * AT_ONCE).map((id) => `${verb} ${id}`),
  )
  const asked = await Promise.all(parts.map((questions) => virsh(asking, connection, questions)))
  return asked.map(({ output, answers }, part): RecordedOutput => {
    const { failure, ...rest } = output
    const isWhole = answers.length === parts[part]?.length && failure?.code === 'failed'
    return {
      ...rest,
      id: part === 0 ? output.id : output.id.replace(/\.txt$/, `-${part + 1}.txt`),
      text: answers.map(kept).join(''),
      ...(failure === undefined || isWhole ? {} : { failure }),
    }
  })
}
