import type { Segment } from './inventory.ts'

/** The switch that WSL 2 makes for itself: `WSL`, on newer versions `WSL (Hyper-V firewall)`. */
export const isWslSwitch = ({ kind, name }: Segment): boolean =>
  kind === 'virtual-switch' && /^WSL(?: \(.+\))?$/i.test(name.value)
