import { createContext } from 'react'
import type { OtherMoment } from '../state/selection-store.ts'

/** The moment whose rows are pointed to, where it need not be the one on show. */
export const MomentContext = createContext<OtherMoment | undefined>(undefined)
