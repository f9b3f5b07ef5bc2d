import type { OpenedRecording, RecordedMoment } from './opened-recording.ts'

/** Recordings of one network at several times, as the moments of one: in the order of their times where all are known, else as given. */
export function joinAsMoments(all: readonly { name: string; opened: OpenedRecording }[]): OpenedRecording {
  const moments: RecordedMoment[] = []
  const taken = new Set<string>()
  for (const { name, opened } of all) {
    const [only] = opened.moments
    for (const moment of opened.moments) {
      const own =
        opened.moments.length === 1 && moment === only ? name.replace(/\.zip$/i, '') : `${name} ${moment.name}`
      const id = freeName(taken, own)
      taken.add(id)
      moments.push({ id, name: id, recording: moment.recording })
    }
  }
  if (moments.every(({ recording }) => recording.takenAt !== undefined))
    moments.sort((one, other) => Date.parse(one.recording.takenAt ?? '') - Date.parse(other.recording.takenAt ?? ''))
  return { moments, current: moments.at(-1)?.id ?? '', notes: all.flatMap(({ opened }) => opened.notes) }
}

function freeName(taken: ReadonlySet<string>, wanted: string): string {
  for (let copy = 1; ; copy += 1) {
    const name = copy === 1 ? wanted : `${wanted} (${copy})`
    if (!taken.has(name)) return name
  }
}
