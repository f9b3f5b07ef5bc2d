import { useLayoutEffect } from 'react'
import { useView } from '../state/window-stores.tsx'
import { usePrefersContrast } from './use-prefers-contrast.ts'

/** Puts the chosen theme on the document; "system" and high contrast leave light or dark to the browser's color-scheme. */
export function useTheme(): void {
  const theme = useView((view) => view.theme)
  const prefersContrast = usePrefersContrast()
  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    if (theme === 'light' || theme === 'dark') dataset['theme'] = theme
    else delete dataset['theme']
    // Whoever told the system to show more contrast gets it in the light and the dark, too.
    if (theme === 'contrast' || prefersContrast) dataset['contrast'] = 'more'
    else delete dataset['contrast']
  }, [theme, prefersContrast])
}
