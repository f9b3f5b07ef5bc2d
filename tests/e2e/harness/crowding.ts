import type { Page } from 'playwright-core'

/** Something on the page and where it is, in CSS pixels of the viewport. */
export interface Place {
  name: string
  shape: string
  left: number
  top: number
  right: number
  bottom: number
}

/** Where the diagram's nodes are. */
export function nodePlaces(page: Page): Promise<Place[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-node]')].map((node) => {
      const { left, top, right, bottom } = node.getBoundingClientRect()
      const shape = node.getAttribute('data-shape') ?? ''
      return { name: node.getAttribute('data-node') ?? '', shape, left, top, right, bottom }
    }),
  )
}

/** Pairs that lie over each other. A frame holds its nodes; it may not cut through one. */
export function overlaps(places: readonly Place[]): string[] {
  return places.flatMap((one, index) =>
    places.slice(index + 1).flatMap((other) => {
      if (!touches(one, other)) return []
      if (one.shape === 'frame' && holds(one, other)) return []
      if (other.shape === 'frame' && holds(other, one)) return []
      return [`${one.name} lies over ${other.name}`]
    }),
  )
}

// A pixel of rounding is no overlap.
const slack = 1

function touches(one: Place, other: Place): boolean {
  return (
    one.left < other.right - slack &&
    other.left < one.right - slack &&
    one.top < other.bottom - slack &&
    other.top < one.bottom - slack
  )
}

function holds(outer: Place, inner: Place): boolean {
  return (
    outer.left <= inner.left + slack &&
    outer.right >= inner.right - slack &&
    outer.top <= inner.top + slack &&
    outer.bottom >= inner.bottom - slack
  )
}

/** Text that is not seen whole: cut off by its own box, or by the window's edge. Scrolled text and text for screen readers only is let be. */
export function cutText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const own = (element: Element) =>
      [...element.childNodes].some(
        (child) => child.nodeType === Node.TEXT_NODE && (child.textContent ?? '').trim() !== '',
      )
    const scrolls = (element: Element | null): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element).overflow) || scrolls(element.parentElement))
    const cut: string[] = []
    for (const element of document.querySelectorAll('body *')) {
      if (!(element instanceof HTMLElement) || !own(element) || !element.checkVisibility({ opacityProperty: true }))
        continue
      const box = element.getBoundingClientRect()
      // For screen readers only.
      if (box.width <= 1 || box.height <= 1 || getComputedStyle(element).clipPath === 'inset(50%)') continue
      const words = (element.textContent ?? '').trim().slice(0, 60)
      const hides = /hidden|clip/.test(getComputedStyle(element).overflow)
      if (hides && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)) {
        cut.push(`"${words}" is cut by its own box`)
      } else if (!scrolls(element.parentElement)) {
        const range = document.createRange()
        range.selectNodeContents(element)
        const text = range.getBoundingClientRect()
        const outside = text.left < -1 || text.top < -1 || text.right > innerWidth + 1 || text.bottom > innerHeight + 1
        if (outside) cut.push(`"${words}" reaches beyond the window`)
      }
    }
    return cut
  })
}
