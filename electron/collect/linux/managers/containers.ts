import type { RecordedOutput } from '../../../../shared/recording/recording.ts'
import { isAbsent } from './absent.ts'
import { enterableGuests } from './enterable-guests.ts'
import { inspectTemplates } from './inspect-template.ts'
import { type Asking, ask, nothingTold, type ToldGuests } from './manager.ts'

/** Docker’s or Podman’s client, and whom it asks. */
export interface ContainerClient {
  program: 'docker' | 'podman'
  /** Options before the verb: `-H unix:///var/run/docker.sock`. */
  options: readonly string[]
  /** Begins the names of its outputs: `docker`, `docker-rootless`. */
  name: string
}

/** An id, or for Podman’s networks a name: it never begins as an option does. */
const ID = /^[a-zA-Z\d][\w.-]{0,254}$/
/** As many go into one command line. */
const MOST = 1_000

/** Asks which containers and networks there are, and of each what it is on the network. */
export async function askContainers(asking: Asking, client: ContainerClient): Promise<ToldGuests> {
  const [containers, networks] = await Promise.all([
    ids(asking, client, ['ps', '-aq', '--no-trunc']),
    ids(asking, client, ['network', 'ls', '-q', ...(client.program === 'docker' ? ['--no-trunc'] : [])]),
  ])
  if (isAbsent(containers.output)) return nothingTold
  if (containers.output.failure !== undefined) return { outputs: [containers.output], enterable: [] }
  const { container, [client.program]: network } = inspectTemplates
  const asked = await Promise.all([
    inspect(asking, client, ['container', 'inspect', '--format', container], 'ps -aq', containers.ids),
    inspect(asking, client, ['network', 'inspect', '--format', network], 'network ls -q', networks.ids),
  ])
  const outputs = asked.filter((output) => output !== undefined)
  return { outputs, enterable: outputs.flatMap(enterableGuests) }
}

async function ids(asking: Asking, { program, options, name }: ContainerClient, words: readonly string[]) {
  const output = await ask(asking, {
    name: `${name}-${words[0]}`,
    command: [program, ...options, ...words].join(' '),
    file: program,
    args: [...options, ...words],
  })
  const found = output.failure === undefined ? output.text.split('\n').filter((line) => ID.test(line)) : []
  return { output, ids: found.slice(0, MOST) }
}

async function inspect(
  asking: Asking,
  { program, options, name }: ContainerClient,
  words: readonly [noun: string, verb: string, option: string, template: string],
  listed: string,
  wanted: readonly string[],
): Promise<RecordedOutput | undefined> {
  if (wanted.length === 0) return undefined
  const [noun, verb, option, template] = words
  const before = [program, ...options]
  const output = await ask(asking, {
    name: `${name}-${noun}-${verb}`,
    command: [...before, noun, verb, option, `'${template}'`, `$(${[...before, listed].join(' ')})`].join(' '),
    file: program,
    args: [...options, ...words, ...wanted],
  })
  return withoutGone(output)
}

/** One that was removed since the list was made is no fault: all others are told. */
function withoutGone(output: RecordedOutput): RecordedOutput {
  const { failure, ...rest } = output
  return failure?.code === 'failed' && /no such (?:object|container|network)|network not found/i.test(failure.sentence)
    ? rest
    : output
}
