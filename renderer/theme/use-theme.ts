import { useEffect } from 'react'
import { useView } from '../state/window-stores.tsx'

/** Puts the chosen theme on the document; "system" leaves it to the browser's color-scheme. */
export function useTheme(): void {
  const theme = useView((view) => view.theme)
  useEffect(() => {
    if (theme === 'system') document.documentElement.removeAttribute('data-theme')
    else document.documentElement.dataset['theme'] = theme
  }, [theme])
}
