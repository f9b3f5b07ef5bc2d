import type { RecordedOutput } from '../../../shared/recording/recording.ts'
import { textOfValue } from './text-of-value.ts'
import { windowsCommands } from './windows-commands.ts'

/**
 * What of a recorded output has another shape than this version expects of its command, by properties and types: nothing that the
 * machine said is repeated. Empty for commands that are not asked of Windows, and for those that were not answered.
 */
export function mismatchesOf({ command, text, failure }: RecordedOutput): string[] {
  const known = windowsCommands.find((one) => one.command === command)
  if (known === undefined || known.gives === 'text' || failure !== undefined) return []
  try {
    return textOfValue(known, JSON.parse(text)).mismatches
  } catch {
    // A table or a list, as a person sees it: there are no shapes of those.
    return []
  }
}
