import type { Draft } from './draft.ts'
import type { Segment } from './inventory.ts'
import { addSource } from './seen.ts'
import { newSegment } from './segments.ts'
import type { Source } from './source.ts'

const DEFAULT_SWITCH_NAME = 'Default Switch'

/** Hyper-V's switch of that name, which is there from now on. */
export function switchNamed(draft: Draft, name: string, source: Source): Segment {
  const known = draft.segments.find((one) => one.kind === 'virtual-switch' && one.name.value === name)
  if (known !== undefined) {
    addSource(known.sources, source)
    return known
  }
  const segment = newSegment(`switch/${name}`, 'virtual-switch', name, source)
  segment.defaultSwitch = name === DEFAULT_SWITCH_NAME
  draft.segments.push(segment)
  return segment
}
