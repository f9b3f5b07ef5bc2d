import { once } from 'node:events'

/** Resolves when this process is asked to end, or nobody reads what it prints any more. */
export async function endOf(process: NodeJS.Process): Promise<void> {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal))
  await Promise.race([...signals, once(process.stdout, 'close')])
}
