import { randomUUID } from 'node:crypto'
import type { RecordedOutput } from '../../../../shared/recording/recording.ts'
import { type Asking, ask } from './manager.ts'

/** A connection to libvirt: `qemu:///system`, or `qemu:///session` for the VMs of this user. */
export interface Connection {
  uri: string
  /** Begins the names of its outputs. */
  name: string
}

/** Never starts a service that does not run (it would for qemu:///session). */
const env = { LIBVIRT_AUTOSTART: '0' }

/** Asks several questions in one process, read-only; gives what each printed, in their order. Words are data of this program or ids. */
export async function virsh(
  asking: Asking,
  { uri, name }: Connection,
  questions: readonly string[],
): Promise<{ output: RecordedOutput; answers: string[] }> {
  // Nobody who names a VM or its title can know it.
  const mark = `switchyard-${randomUUID()}`
  const output = await ask(asking, {
    name: `${name}-${questions[0]?.split(' ')[0]}`,
    command: virshLine(uri, questions),
    file: 'virsh',
    args: ['-r', '-c', uri, questions.join(`; echo ${mark}; `)],
    env,
  })
  return { output, answers: output.text.split(`${mark}\n`) }
}

/** As a person would type it; long lists are cut. */
export function virshLine(uri: string, questions: readonly string[]): string {
  const [first = ''] = questions
  const shown = questions.length > 3 ? [...questions.slice(0, 3), '…'] : questions
  return `virsh -r -c ${uri} ${questions.length === 1 ? first : `'${shown.join('; ')}'`}`
}
