/** How much of one core looking may take on average: PowerShell works hard for what it tells, and laptops live on batteries. */
export interface CpuBudget {
  /** Milliseconds of processor time that were used. */
  spend: (milliseconds: number) => void
  /** More was used than has come in: what is not urgent waits. */
  isOverdrawn: () => boolean
}

/** Of one core; what comes in meanwhile is saved up for changes. Windows counts processor time in steps of 16 ms: some room is left. */
const SHARE = 0.025
/** Milliseconds: so much is saved at most, and so much may be owed at most, lest one long look silences many. */
const SAVED = 500
const OWED = 500

export function createCpuBudget(clock: () => number): CpuBudget {
  let balance = SAVED
  let before = clock()
  const settle = () => {
    const now = clock()
    balance = Math.min(SAVED, balance + (now - before) * SHARE)
    before = now
  }
  return {
    spend: (milliseconds) => {
      settle()
      balance = Math.max(-OWED, balance - milliseconds)
    },
    isOverdrawn: () => {
      settle()
      return balance < 0
    },
  }
}
