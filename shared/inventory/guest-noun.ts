import type { Machine } from './inventory.ts'

/** What guests are called together: containers, VMs, or where both are among them guests. Nobody said otherwise: a VM. */
export function guestNoun(guests: readonly Pick<Machine, 'guest'>[]): 'containers' | 'VMs' | 'guests' {
  const containers = guests.filter(({ guest }) => guest?.value.form === 'container').length
  if (containers === 0) return 'VMs'
  return containers === guests.length ? 'containers' : 'guests'
}
