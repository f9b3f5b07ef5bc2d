import type { Trouble } from '../../shared/contract/contract.ts'
import type { Recording } from '../../shared/recording/recording.ts'
import { mendingCommand } from '../collect/mending-command.ts'
import { isWindowsNote, windowsMendingCommand } from '../collect/windows/windows-causes.ts'

/** What did not work, each thing said once, with the machines that it concerns and the command that mends it. */
export function troublesOf(recording: Recording): Trouble[] {
  const byText = new Map<string, { trouble: Trouble; machines: Set<string>; commands: Set<string> }>()
  for (const machine of recording.machines) {
    for (const { command, failure } of machine.outputs) {
      if (failure === undefined) continue
      const program = command.split(' ')[0] ?? command
      const isWindows = machine.os === 'windows'
      // On Windows one cause, such as missing rights, has one sentence for all the commands that it stops.
      const key = isWindows ? failure.sentence : `${program} ${failure.sentence}`
      const known = byText.get(key)
      const name = machine.name ?? machine.id
      if (known !== undefined) {
        known.machines.add(name)
        known.commands.add(command)
        continue
      }
      const isHere = machine.access === 'local' || machine.access === 'netns'
      const mends = isWindows ? windowsMendingCommand(failure) : mendingCommand(program, failure)
      const remedy = isHere ? mends : undefined
      const told = isWindowsNote(failure) ? { ...failure, code: 'note' } : failure
      const trouble = { machine: name, command, ...told, ...(remedy === undefined ? {} : { remedy }) }
      byText.set(key, { trouble, machines: new Set([name]), commands: new Set([command]) })
    }
  }
  return [...byText.values()].map(({ trouble, machines, commands }) => ({
    ...trouble,
    machine: listed([...machines]),
    ...(commands.size === 1 ? {} : { commands: commands.size }),
  }))
}

function listed(names: string[]): string {
  return names.length <= 3 ? names.join(', ') : `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`
}
