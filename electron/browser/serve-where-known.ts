import { isRefusal, type Refusal } from '../../shared/recording/refusal.ts'
import type { Keepsake } from '../station/keepsake.ts'

/** So many Switchyards at once find their own port again. */
const PORTS = 4

/**
 * Serves where it was served before: a browser remembers theme, layout and moved nodes by address, and the port is part of it. Where
 * all known ports are taken, on any free one, which is known from then on.
 */
export async function serveWhereKnown<Served extends { port: number }>(
  keepsake: Keepsake,
  serve: (port?: number) => Promise<Served | Refusal>,
): Promise<Served | Refusal> {
  for (const port of keepsake.read().ports) {
    const served = await serve(port)
    if (!isRefusal(served)) return served
  }
  const served = await serve()
  if (!isRefusal(served)) keepsake.change({ ports: [...keepsake.read().ports.slice(-PORTS + 1), served.port] })
  return served
}
