import { createWorkerSide } from './create-worker-side.ts'
import { transferablesOf } from './transferables-of.ts'

// What takes longer than a frame is worked out here, beside the window’s main thread.
const answer = createWorkerSide()

self.addEventListener('message', ({ data }) => {
  const reply = answer(data)
  if (reply !== undefined) self.postMessage(reply, { transfer: transferablesOf(reply) })
})
