import { atMost } from './at-most.ts'
import type { RunCommand } from './command-request.ts'

/** How many commands of how many are done, and the one that has been running longest. The total grows as more is found to ask. */
export interface Progress {
  done: number
  total: number
  command: string
}

/** Runs at most `limit` commands at a time, and tells of each that begins and each that is done. */
export function withProgress(run: RunCommand, limit: number, onProgress?: (progress: Progress) => void): RunCommand {
  const inTurn = atMost(limit)
  const running = new Set<{ command: string }>()
  let done = 0
  let total = 0
  const tell = (latest: string) => {
    const [longest] = running
    onProgress?.({ done, total, command: longest?.command ?? latest })
  }
  return (request) => {
    total += 1
    const own = { command: request.command }
    return inTurn(async () => {
      running.add(own)
      tell(request.command)
      const output = await run(request)
      running.delete(own)
      done += 1
      tell(request.command)
      return output
    })
  }
}
