import { createWorkClient, type WorkClient } from './create-work-client.ts'

let client: WorkClient | undefined

/** The window’s one worker, begun when there is work for it; none where there are no workers (tests in Node). */
export function windowWorker(): WorkClient | undefined {
  if (typeof Worker === 'undefined') return undefined
  client ??= createWorkClient(new Worker(new URL('./analysis-worker.ts', import.meta.url), { type: 'module' }))
  return client
}
