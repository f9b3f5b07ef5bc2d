import { CommanderError } from 'commander'
import { type ExitStatus, exitStatus } from './exit-status.ts'
import { buildProgram } from './program.ts'
import { processTerminal, type Terminal } from './terminal.ts'

/** Runs one command line (without program and script name) and gives its exit status. */
export async function main(words: readonly string[], terminal: Terminal = processTerminal()): Promise<ExitStatus> {
  let status: ExitStatus = exitStatus.done
  const program = buildProgram(terminal, (ended) => {
    status = ended
  })
  try {
    await program.parseAsync([...words], { from: 'user' })
    return status
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitStatus.done : exitStatus.unusable
    throw error
  }
}
