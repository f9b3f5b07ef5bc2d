/** How often this machine is looked at: milliseconds from one look to the next. */
export const refreshChoices: readonly { interval: number | null; name: string }[] = [
  { interval: 1_000, name: 'every second' },
  { interval: 2_000, name: 'every 2 seconds' },
  { interval: 5_000, name: 'every 5 seconds' },
  { interval: 15_000, name: 'every 15 seconds' },
  { interval: 60_000, name: 'every minute' },
  { interval: null, name: 'only when I ask (R)' },
]
