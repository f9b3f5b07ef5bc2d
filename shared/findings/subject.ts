import type { FindingSubject } from './finding.ts'

export const machineSubject = (id: string): FindingSubject => ({ kind: 'machine', id })
export const interfaceSubject = (id: string): FindingSubject => ({ kind: 'interface', id })
export const segmentSubject = (id: string): FindingSubject => ({ kind: 'segment', id })
