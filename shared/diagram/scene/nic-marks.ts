import type { Interface } from '../../inventory/inventory.ts'
import type { Mark } from '../scene.ts'
import { machineMarks } from './machine-marks.ts'

/** What is out of the ordinary about an interface of the host. A 169.254 address of one that is not in use is no fault: its card says why it is there. */
export function nicMarks(one: Interface): Mark[] {
  const inUse = one.kind.value !== 'special' && one.kind.value !== 'wifi-direct' && one.up?.value !== false
  return machineMarks({ interfaces: [one] }).filter(({ code }) => code !== 'apipa' || inUse)
}
