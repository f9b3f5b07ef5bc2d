import { type Patch, patchBetween, patched } from './patch.ts'

/**
 * One end of a series of values, each told as what changed: `null` where nothing did. The first is told whole, for the other
 * end knows nothing yet. Values must not be changed after they were told.
 */
export function createPatchWriter(): (value: unknown) => Patch | null {
  let told: { value: unknown } | undefined
  return (value) => {
    const patch = told === undefined ? { to: value ?? null } : patchBetween(told.value, value ?? null)
    told = { value: value ?? null }
    return patch ?? null
  }
}

/** The other end. Throws where something was missed. */
export function createPatchReader(): (patch: unknown) => unknown {
  let known: unknown
  return (patch) => {
    if (patch !== null) known = patched(known, patch)
    return known
  }
}
