/** Frames that a page of the side panel may take to be there: it is loaded when it is first needed. */
const PATIENCE = 120

/** Scrolls the side panel to the tab that lies open, below its sticky head: beside the lesson there is room for little else. */
export function bringTabIntoSight(tab: string): void {
  let frames = PATIENCE
  const look = () => {
    const panel = document.querySelector('aside[aria-label="Details"]')
    const open = panel?.querySelector(`[role="tab"][data-state="active"][id$="-${tab}"]`)
    const head = panel?.querySelector('header')
    if (panel && open && head) {
      const above = open.getBoundingClientRect().top - panel.getBoundingClientRect().top
      panel.scrollTop += above - head.getBoundingClientRect().height
    } else if (frames-- > 0) requestAnimationFrame(look)
  }
  // What lies open now may be the page of the step before.
  requestAnimationFrame(look)
}
