import type { Part } from './part.ts'
import { runCommand } from './run-command.ts'

/** A part that is one command: it passes when that ends with 0 and fails else. */
export function commandPart(
  name: string,
  command: string[],
  options: { after?: string[]; seconds?: number } = {},
): Part {
  return {
    name,
    after: options.after ?? [],
    run: async () => {
      const { ok, output, problem } = await runCommand(command, options.seconds ?? 120)
      return {
        passed: ok ? 1 : 0,
        failed: ok ? 0 : 1,
        skipped: [],
        report: [output, problem].filter(Boolean).join('\n'),
      }
    },
  }
}
