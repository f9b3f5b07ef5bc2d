import type { Source } from '../inventory/source.ts'
import type { Remedy } from '../reach/verdict.ts'

/** `error`: something can't work. `warning`: it may fail, or be misused. `notice`: as it usually is, and good to know. The grave first. */
export const severities = ['error', 'warning', 'notice'] as const
export type Severity = (typeof severities)[number]

/** What a finding is about; ids are those of the inventory. */
export interface FindingSubject {
  kind: 'machine' | 'interface' | 'segment'
  id: string
}

/** Where it is written: an RFC, or a page of documentation. */
export interface Reference {
  title: string
  url: string
}

/** Something worth knowing about the network, with what proves it and what could be done. */
export interface Finding {
  /** The same for the same thing in the next look at the network. */
  id: string
  code: string
  severity: Severity
  title: string
  /** Names the machines. */
  sentence: string
  why: string
  /** Several where one cause is that of many; the most telling first. */
  subjects: FindingSubject[]
  sources: Source[]
  remedies: Remedy[]
  reference: Reference
}
