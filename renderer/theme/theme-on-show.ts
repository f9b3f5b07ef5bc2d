import type { Theme } from '../state/view-store.ts'

/** The theme that is on show: the chosen one, or the system's. */
export function themeOnShow(theme: Theme): 'light' | 'dark' {
  if (theme !== 'system') return theme
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}
