/** How the window may look, as the system's settings ask for it. */
export interface Look {
  look: string
  media: { colorScheme: 'light' | 'dark'; contrast: 'no-preference' | 'more' }
}

/** What is pictured. */
export const looks: readonly Look[] = [
  { look: 'light', media: { colorScheme: 'light', contrast: 'no-preference' } },
  { look: 'dark', media: { colorScheme: 'dark', contrast: 'no-preference' } },
  { look: 'contrast', media: { colorScheme: 'dark', contrast: 'more' } },
]

/** High contrast on a light ground is read by axe, and not pictured. */
export const lightContrast: Look = { look: 'light contrast', media: { colorScheme: 'light', contrast: 'more' } }

/** Everything else that could make one picture of the same thing differ from another. */
export const sameEverywhere = {
  viewport: { width: 1280, height: 800 },
  deviceScaleFactor: 1,
  reducedMotion: 'reduce',
  timezoneId: 'UTC',
  locale: 'en-GB',
} as const
