import { networkInterfaces } from 'node:os'

/** Milliseconds between two glances; one costs a system call, and no PowerShell. */
const GLANCE = 500

/** Calls `onChange` when this machine's addresses have changed. Gives the function that ends it. */
export function watchAddresses(onChange: () => void, read: () => unknown = networkInterfaces): () => void {
  let last = JSON.stringify(read())
  const timer = setInterval(() => {
    const now = JSON.stringify(read())
    if (now === last) return
    last = now
    onChange()
  }, GLANCE)
  timer.unref()
  return () => clearInterval(timer)
}
