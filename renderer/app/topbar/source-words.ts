import type { StationSource } from '../../../shared/contract/contract.ts'

/** Where the picture comes from, in a few words. */
export function sourceWords(source: StationSource): string {
  switch (source.kind) {
    case 'live':
      return 'This machine, live'
    case 'sample':
      return `Sample ${source.name}`
    case 'recording':
      return source.name
  }
}
