import type { KeptMoment } from '../../shared/contract/contract.ts'

/** A moment by its own name, one of a recording beside with that; a look at this machine by its time. */
export function momentWords({ from, name, recording, takenAt }: Omit<KeptMoment, 'id' | 'current'>): string {
  if (from === 'beside' && recording !== name) return `${recording}: ${name}`
  if (from !== 'live' || takenAt === undefined) return name
  return new Date(takenAt).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', second: '2-digit' })
}

export interface MomentGroup {
  title: string
  moments: KeptMoment[]
}

/** The moments as they stand in a list to choose from; of looks the latest first. */
export function momentGroups(moments: readonly KeptMoment[]): MomentGroup[] {
  const shown = moments.filter(({ from }) => from === 'shown')
  const live = moments.filter(({ from }) => from === 'live').toReversed()
  const beside = Map.groupBy(
    moments.filter(({ from }) => from === 'beside'),
    ({ recording }) => recording,
  )
  return [
    { title: shown[0]?.recording ?? '', moments: shown },
    { title: 'This machine, earlier on', moments: live },
    ...[...beside].map(([title, of]) => ({ title: `Opened beside: ${title}`, moments: of })),
  ].filter((group) => group.moments.length > 0)
}
