import { atMost } from './at-most.ts'
import type { RunCommand } from './command-request.ts'

/** How many commands of how many are done, and the one that was done last. The total grows as more is found to ask. */
export interface Progress {
  done: number
  total: number
  command: string
}

/** Runs at most `limit` commands at a time, and tells of each that is done. */
export function withProgress(run: RunCommand, limit: number, onProgress?: (progress: Progress) => void): RunCommand {
  const inTurn = atMost(limit)
  let done = 0
  let total = 0
  return async (request) => {
    total += 1
    const output = await inTurn(() => run(request))
    done += 1
    onProgress?.({ done, total, command: request.command })
    return output
  }
}
