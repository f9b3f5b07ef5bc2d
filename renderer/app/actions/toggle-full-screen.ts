/** The window takes the whole screen, or gives it back. Where the browser forbids it, nothing happens. */
export async function toggleFullScreen(): Promise<void> {
  try {
    if (document.fullscreenElement === null) await document.documentElement.requestFullscreen()
    else await document.exitFullscreen()
  } catch {
    // Only the browser knows why, and it says so to the person itself.
  }
}
