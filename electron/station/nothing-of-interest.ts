import type { Inventory } from '../../shared/inventory/inventory.ts'

/** Neither a guest nor a virtual switch: a machine of which there is not much to draw. Where Hyper-V's were not shown, nobody knows. */
export function nothingOfInterest({ machines, segments, outputs }: Inventory): boolean {
  return (
    !machines.some((machine) => machine.kind === 'guest') &&
    !segments.some((segment) => segment.kind === 'virtual-switch' || segment.kind === 'bridge') &&
    !outputs.some(({ command, failure }) => failure?.code === 'denied' && command.startsWith('Get-VM'))
  )
}
