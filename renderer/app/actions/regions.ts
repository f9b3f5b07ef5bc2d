const ORDER = ['bar', 'outline', 'picture', 'panel', 'status'] as const

/** A part of the window that F6 leads to; its element carries the name as `data-region`. */
export type Region = (typeof ORDER)[number]

const FOCUSABLE =
  '[data-node][tabindex="0"], button:not(:disabled, [tabindex="-1"]), input:not([type="file"]), select, a[href], [tabindex="0"]'

/** Moves the focus to the next region that is there, or to the one before. */
export function focusRegionBy(by: 1 | -1): void {
  const there = ORDER.filter((region) => elementOf(region) !== null)
  const here = there.findIndex((region) => elementOf(region)?.contains(document.activeElement))
  // From nowhere, forth is the first and back the last.
  const start = here < 0 && by < 0 ? 0 : here
  const next = there[(start + by + there.length) % there.length]
  if (next !== undefined) focusRegion(next)
}

/** Moves the focus to what comes first in a region; in the picture to the node where the walk is. */
export function focusRegion(region: Region): void {
  const element = elementOf(region)
  // What a narrow window hides can't take the focus.
  const first = [...(element?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])].find((one) => one.checkVisibility())
  ;(first ?? element)?.focus()
}

function elementOf(region: Region): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-region="${region}"]`)
}
