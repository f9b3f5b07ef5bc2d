import type { Inventory } from '../../../shared/inventory/inventory.ts'

/** Whether the host was asked what sits in its switches: where nothing was told then, there is nothing. */
export function extensionsRecorded({ outputs }: Pick<Inventory, 'outputs'>): boolean {
  return outputs.some(({ command, failure }) => failure === undefined && /^Get-VMSwitchExtension\b/i.test(command))
}
