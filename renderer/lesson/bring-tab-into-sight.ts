/** Frames that a page of the side panel may take to be there: it is loaded when it is first needed. */
const PATIENCE = 120

/** Scrolls the side panel to the tab that lies open, below its sticky head: beside the lesson there is room for little else. */
export function bringTabIntoSight(frames = PATIENCE): void {
  const panel = document.querySelector('aside[aria-label="Details"]')
  const tabs = panel?.querySelector('[role="tablist"]')
  const head = panel?.querySelector('header')
  if (panel && tabs && head) {
    const above = tabs.getBoundingClientRect().top - panel.getBoundingClientRect().top
    panel.scrollTop += above - head.getBoundingClientRect().height
  } else if (frames > 0) requestAnimationFrame(() => bringTabIntoSight(frames - 1))
}
