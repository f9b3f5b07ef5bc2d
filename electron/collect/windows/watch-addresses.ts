import { networkInterfaces } from 'node:os'

/** Milliseconds between two glances: so late a change is seen at most. */
export const GLANCE = 500

/** This machine's addresses, in one system call, without PowerShell; `npm run bench:windows` says what that takes. */
export const glance = (read: () => unknown = networkInterfaces): string => JSON.stringify(read())

/** Calls `onChange` when this machine's addresses have changed. Gives the function that ends it. */
export function watchAddresses(onChange: () => void, read: () => unknown = networkInterfaces): () => void {
  let last = glance(read)
  const timer = setInterval(() => {
    const now = glance(read)
    if (now === last) return
    last = now
    onChange()
  }, GLANCE)
  timer.unref()
  return () => clearInterval(timer)
}
