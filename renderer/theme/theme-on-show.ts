import type { Theme } from '../state/view-store.ts'

/** The theme that is on show: the chosen one, or the system's. High contrast is light or dark as the system is. */
export function themeOnShow(theme: Theme): 'light' | 'dark' {
  if (theme === 'light' || theme === 'dark') return theme
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}
