import type { Trouble } from '../../shared/contract/contract.ts'
import type { Recording } from '../../shared/recording/recording.ts'
import { mendingCommand } from '../collect/mending-command.ts'

/** What did not work, each thing said once, with the machines that it concerns and the command that mends it. */
export function troublesOf(recording: Recording): Trouble[] {
  const byText = new Map<string, { trouble: Trouble; machines: Set<string> }>()
  for (const machine of recording.machines) {
    for (const { command, failure } of machine.outputs) {
      if (failure === undefined) continue
      const program = command.split(' ')[0] ?? command
      const known = byText.get(`${program} ${failure.sentence}`)
      const name = machine.name ?? machine.id
      if (known !== undefined) {
        known.machines.add(name)
        continue
      }
      const remedy =
        machine.access === 'local' || machine.access === 'netns' ? mendingCommand(program, failure) : undefined
      const trouble = { machine: name, command, ...failure, ...(remedy === undefined ? {} : { remedy }) }
      byText.set(`${program} ${failure.sentence}`, { trouble, machines: new Set([name]) })
    }
  }
  return [...byText.values()].map(({ trouble, machines }) => ({ ...trouble, machine: listed([...machines]) }))
}

function listed(names: string[]): string {
  return names.length <= 3 ? names.join(', ') : `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`
}
