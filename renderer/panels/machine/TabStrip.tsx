import { ChevronLeft, ChevronRight } from 'lucide-react'
import { Tabs } from 'radix-ui'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import styles from './MachinePage.module.css'

/** Of the strip's width, how much of it an arrow brings in. */
const STEP = 0.6

interface TabStripProps {
  label: string
  /** The tab that lies open: it is in sight. */
  open: string
  children: ReactNode
}

/** Tabs in one row. Where there is no room for all, arrows bring in the others; keys walk from tab to tab as ever. */
export function TabStrip({ label, open, children }: TabStripProps) {
  const list = useRef<HTMLDivElement>(null)
  const [beyond, setBeyond] = useState({ before: false, after: false })
  useEffect(() => {
    const element = list.current
    if (element === null) return
    const look = () => {
      const { scrollLeft, scrollWidth, clientWidth } = element
      const now = { before: scrollLeft > 1, after: scrollLeft + clientWidth < scrollWidth - 1 }
      setBeyond((was) => (was.before === now.before && was.after === now.after ? was : now))
    }
    // The panel may get its width, or another one, only after the tab was gone to.
    const observer = new ResizeObserver(() => {
      center(element)
      look()
    })
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another one lies open
  useEffect(() => {
    if (list.current) center(list.current)
  }, [open])
  const move = (way: number) =>
    list.current?.scrollBy({ left: way * list.current.clientWidth * STEP, behavior: 'smooth' })
  return (
    <div className={styles.strip}>
      <Tabs.List ref={list} className={styles.tabs} aria-label={label}>
        {children}
      </Tabs.List>
      {(['before', 'after'] as const).map(
        (where) =>
          beyond[where] && (
            <button
              key={where}
              type="button"
              className={styles.more}
              data-where={where}
              // For pointers: keys have the tabs themselves.
              tabIndex={-1}
              aria-hidden
              title={where === 'before' ? 'Tabs before' : 'More tabs'}
              onClick={() => move(where === 'before' ? -1 : 1)}
            >
              {where === 'before' ? <ChevronLeft aria-hidden /> : <ChevronRight aria-hidden />}
            </button>
          ),
      )}
    </div>
  )
}

/** Scrolls the strip so that the tab that lies open is in its middle, as far as that goes. */
function center(strip: HTMLElement): void {
  const tab = strip.querySelector<HTMLElement>('[data-state="active"]')
  if (tab) strip.scrollTo({ left: tab.offsetLeft - (strip.clientWidth - tab.offsetWidth) / 2 })
}
