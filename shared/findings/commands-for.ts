import type { Machine } from '../inventory/inventory.ts'

/**
 * Of commands that tell the same, those of the systems that these machines have; where none of theirs is known, that of the
 * `host`; else all.
 */
export function commandsFor(
  machines: readonly Pick<Machine, 'os'>[],
  host: Pick<Machine, 'os'> | undefined,
  commands: Readonly<Record<'linux' | 'windows', string>>,
): string[] {
  const known = machines.flatMap(({ os }) => os?.value ?? [])
  const systems = new Set(known.length > 0 ? known : [host?.os?.value])
  const fitting = (['linux', 'windows'] as const).filter((one) => systems.has(one)).map((one) => commands[one])
  return fitting.length === 0 ? Object.values(commands) : fitting
}
