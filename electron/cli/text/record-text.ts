import type { Recording } from '../../../shared/recording/recording.ts'
import type { Paint } from './paint.ts'
import { table } from './table.ts'
import { withoutControls } from './without-controls.ts'
import { hang } from './wrap.ts'

/** What was recorded, for each machine how many commands answered, and in words what did not. */
export function recordText(
  recording: Recording,
  path: string,
  { width, paint }: { width: number; paint: Paint },
): string {
  const rows = recording.machines.map(({ id, role, name, outputs }) => {
    const failed = outputs.filter(({ failure }) => failure !== undefined).length
    return [withoutControls(name ?? id), role, `${outputs.length - failed} of ${outputs.length} commands answered`]
  })
  const failures = recording.machines.flatMap(({ id, name, outputs }) =>
    outputs.flatMap(({ command, failure }) =>
      failure === undefined ? [] : hang('  ', withoutControls(`${name ?? id}, ${command}: ${failure.sentence}`), width),
    ),
  )
  const lines = [paint.strong(`Recorded to ${path}`), ...table(rows, { width })]
  if (failures.length > 0) lines.push('', paint.strong('Not answered'), ...failures)
  lines.push(
    '',
    ...hang('', 'It holds what the machine said: names, addresses, MACs. Read it before you give it away.', width).map(
      paint.muted,
    ),
  )
  return `${lines.join('\n')}\n`
}
