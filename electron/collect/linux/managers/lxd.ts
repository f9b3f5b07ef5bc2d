import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { z } from 'zod'
import type { RecordedOutput } from '../../../../shared/recording/recording.ts'
import { isAbsent } from './absent.ts'
import { enterableGuests } from './enterable-guests.ts'
import { type Asking, ask, nothingTold, type ToldGuests } from './manager.ts'
import { Instance, Network, onlyNetwork } from './only-network.ts'

/** LXD’s or Incus’s client, and where the service that it asks is. */
interface LxdClient {
  program: 'lxc' | 'incus'
  sockets: (env: Readonly<Record<string, string | undefined>>) => readonly string[]
  /** Where it keeps its own settings, below the home folder; it makes the folder where there is none. */
  folders: readonly string[]
  folderVariable: string
}

const clients: readonly LxdClient[] = [
  {
    program: 'lxc',
    sockets: ({ LXD_DIR }) => [
      ...(LXD_DIR === undefined ? [] : [`${LXD_DIR}/unix.socket`]),
      '/var/snap/lxd/common/lxd/unix.socket',
      '/var/lib/lxd/unix.socket',
    ],
    folders: ['snap/lxd', '.config/lxc'],
    folderVariable: 'LXD_CONF',
  },
  {
    program: 'incus',
    sockets: ({ INCUS_DIR }) => [
      ...(INCUS_DIR === undefined ? [] : [`${INCUS_DIR}/unix.socket`]),
      '/var/lib/incus/unix.socket',
      '/run/incus/unix.socket',
    ],
    folders: ['.config/incus'],
    folderVariable: 'INCUS_CONF',
  },
]

/** Asks LXD and Incus of this machine (`local:`), never a remote that is the user’s default. */
export async function askLxd(asking: Asking): Promise<ToldGuests> {
  const told = await Promise.all(clients.map((client) => askOne(asking, client)))
  return { outputs: told.flatMap(({ outputs }) => outputs), enterable: told.flatMap(({ enterable }) => enterable) }
}

async function askOne(asking: Asking, client: LxdClient): Promise<ToldGuests> {
  const { env, exists, home } = asking.around
  if (!client.sockets(env).some(exists)) return nothingTold
  const isUsed = env[client.folderVariable] !== undefined || client.folders.some((folder) => exists(join(home, folder)))
  const folder = isUsed ? undefined : mkdtempSync(join(tmpdir(), 'switchyard-'))
  const own = folder === undefined ? {} : { env: { [client.folderVariable]: folder } }
  try {
    const [instances, networks] = await Promise.all([
      list(asking, client, ['list', 'local:'], Instance, own),
      list(asking, client, ['network', 'list', 'local:'], Network, own),
    ])
    if (isAbsent(instances)) return nothingTold
    if (instances.failure !== undefined) return { outputs: [instances], enterable: [] }
    return { outputs: [instances, networks], enterable: enterableGuests(instances) }
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
  }
}

async function list(
  asking: Asking,
  { program }: LxdClient,
  words: readonly string[],
  shape: z.ZodType,
  own: { env?: Record<string, string> },
): Promise<RecordedOutput> {
  const args = [...words, '--format', 'json']
  const output = await ask(asking, {
    name: [program, ...words.slice(0, -1)].join('-'),
    command: [program, ...args].join(' '),
    file: program,
    args,
    ...own,
  })
  const text = output.failure === undefined ? onlyNetwork(output.text, shape) : ''
  if (text !== undefined) return { ...output, text }
  const sentence = `${program} printed something else than the list that it was asked for: it is not kept`
  return { ...output, text: '', failure: { code: 'failed', sentence } }
}
