/**
 * The words of the picture are too many for a component each: whichever the pointer comes to is given its explanation then,
 * as a tooltip. For `onMouseOver` of what holds them.
 */
export function explainOnHover({ target }: { target: EventTarget }): void {
  if (!(target instanceof HTMLElement) || target.childElementCount > 0) return
  // A tooltip that is there already says more.
  if (target.hasAttribute('title') && target.dataset['explained'] === undefined) return
  // Without the glossary (Switchyard has ended, say) words are not explained; nothing else is amiss.
  explain(target).catch(() => undefined)
}

async function explain(element: HTMLElement): Promise<void> {
  const { entryOf, piecesOf } = await import('./glossary.ts')
  const text = element.textContent
  // A card's line is several facts between dots; each may be a label of its own.
  const found = text.split(' · ').flatMap((part) => entryOf(part) ?? piecesOf(part).flatMap(({ entry }) => entry ?? []))
  const words = [...new Set(found)].map(({ term, short }) => `${term}: ${short}`)
  if (words.length === 0) {
    element.removeAttribute('title')
    return
  }
  element.dataset['explained'] = 'true'
  element.title = words.join('\n')
}
