import type { Recording } from '../../shared/recording/recording.ts'

/** One output of a recording as it is shown raw, with the machine that it ran on; undefined where there is none. */
export function outputOf(
  { machines }: Recording,
  id: string,
): { id: string; command: string; machine: string; text: string } | undefined {
  for (const machine of machines) {
    const found = machine.outputs.find((output) => output.id === id)
    if (found !== undefined)
      return { id, command: found.command, machine: machine.name ?? machine.id, text: found.text }
  }
  return undefined
}
