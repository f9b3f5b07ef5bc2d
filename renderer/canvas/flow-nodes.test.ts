import { expect, test } from 'vitest'
import type { Inventory } from '../../shared/inventory/inventory.ts'
import { changeAddress } from '../../tests/support/change-address.ts'
import { machineNamed, sampleInventory } from '../../tests/support/sample-inventory.ts'
import { analyse } from '../state/analysis.ts'
import { createLayoutMemory } from '../state/layout-memory.ts'
import { createFlowNodes } from './flow-nodes.ts'
import type { Looks } from './looks.ts'

const plain: Looks = { selected: undefined, lit: undefined, spotlight: undefined, focus: undefined, path: undefined }
const sample = sampleInventory('boot-2')
const guest = machineNamed(sample, 'ccl-vm-1').id

function drawer() {
  const flowNodes = createFlowNodes()
  const memory = createLayoutMemory()
  return (inventory: Inventory, looks: Looks = plain) => {
    const { picture } = analyse(inventory)
    if (!('now' in picture)) throw new Error('the sample is small enough to be drawn at once')
    return flowNodes(picture.now.scene, memory.layoutOf('lab', picture.now.scene, undefined), looks)
  }
}

test('when one guest gets another address, only its card is another object than before', () => {
  const draw = drawer()
  const before = new Set(draw(sample))
  const changed = draw(changeAddress(sample, guest, '192.168.41.105')).filter((node) => !before.has(node))
  expect(changed.map(({ id }) => id)).toEqual([guest])
})

test('when something is selected, only itself and what stays bright are others', () => {
  const draw = drawer()
  const before = new Set(draw(sample))
  const looks = { ...plain, selected: guest, lit: new Set([guest, 'host']) }
  const changed = draw(sample, looks).filter((node) => !before.has(node))
  expect(changed.map(({ id }) => id).toSorted()).toEqual([guest, 'host'])
})
