import type { StationState, Trouble } from '../../shared/contract/contract.ts'
import type { VendorOf } from '../../shared/net/vendor-table.ts'
import { type OpenedRecording, recordingOf } from '../../shared/recording/opened-recording.ts'
import type { Recording } from '../../shared/recording/recording.ts'
import { isRefusal, type Refusal, refusal } from '../../shared/recording/refusal.ts'
import type { Progress } from '../collect/progress.ts'
import { nothingUnderstood } from '../recordings/nothing-understood.ts'
import { hasChanged, pictureOf } from './picture.ts'
import { createPublisher } from './publisher.ts'
import { sameTexts } from './same-texts.ts'

/** What is on show: the state that the window is told, and the recording behind it. */
export interface Screen {
  listen: (listener: (state: StationState) => void) => () => void
  recording: () => Recording | undefined
  /** Where nothing in it is understood, says so and leaves what was shown. */
  showOpened: (opened: OpenedRecording, recording: Recording, source: StationState['source']) => Refusal | undefined
  showMoment: (id: string) => Refusal | undefined
  /** Clears the picture: the first look at the machine is still to come, or can't be had for these reasons. */
  beginLive: (troubles: Trouble[]) => void
  showProgress: (progress: Progress) => void
  showLive: (recording: Recording, milliseconds: number) => void
  showTrouble: (trouble: Trouble) => void
}

const empty: StationState = {
  sequence: 0,
  source: { kind: 'live' },
  moments: [],
  troubles: [],
  nothingOfInterest: false,
}

/** `onAudience` is told when somebody begins to listen, and when nobody does any more. */
export function createScreen(vendorOf: VendorOf, onAudience: (present: boolean) => void): Screen {
  const { latest, publish, revise, listen } = createPublisher<StationState>(empty, onAudience)
  let behind: Recording | undefined
  let opened: OpenedRecording | undefined
  let failed = false

  const showRecording: Screen['showOpened'] = (one, recording, source) => {
    const picture = pictureOf(recording, vendorOf)
    const nothing = nothingUnderstood(picture.inventory, recording.name)
    if (nothing !== undefined) return nothing
    opened = one
    behind = recording
    const notes = one.notes.map((sentence) => ({ machine: '', command: '', code: 'note', sentence }))
    publish({
      sequence: latest().sequence + 1,
      source,
      moments: one.moments.map(({ id, name, recording: { takenAt } }) => ({
        id,
        name,
        ...(takenAt === undefined ? {} : { takenAt }),
      })),
      ...momentOf(one, recording),
      ...(recording.takenAt === undefined ? {} : { collectedAt: recording.takenAt }),
      ...picture,
      troubles: [...picture.troubles, ...notes],
    })
    return undefined
  }

  return {
    listen,
    recording: () => behind,
    showOpened: showRecording,
    showMoment: (id) => {
      if (opened === undefined) return refusal('no-moments', 'What is shown is live: it has no other moments.')
      const recording = recordingOf(opened, id)
      if (isRefusal(recording)) return recording
      return showRecording(opened, recording, latest().source)
    },
    beginLive: (troubles) => {
      opened = undefined
      behind = undefined
      publish({ ...empty, sequence: latest().sequence + 1, troubles, nothingOfInterest: troubles.length > 0 })
    },
    showProgress: (progress) => publish({ ...latest(), progress }),
    showLive: (recording, milliseconds) => {
      const { progress: _, ...before } = latest()
      const seen = { ...(recording.takenAt === undefined ? {} : { collectedAt: recording.takenAt }), milliseconds }
      const unchanged = !failed && behind !== undefined && sameTexts(behind, recording)
      const picture = unchanged ? undefined : pictureOf(recording, vendorOf)
      behind = recording
      failed = false
      const changed = picture === undefined ? undefined : hasChanged(before, picture)
      // What does not show is told to those who come later only: a window need not draw again to learn the time.
      if (changed?.anything !== true) revise({ ...before, ...seen })
      else publish({ ...before, ...picture, ...seen, sequence: before.sequence + (changed.inventory ? 1 : 0) })
    },
    showTrouble: (trouble) => {
      const { progress: _, ...before } = latest()
      failed = true
      if (before.troubles.some(({ sentence }) => sentence === trouble.sentence)) return
      publish({ ...before, troubles: [...before.troubles, trouble] })
    },
  }
}

function momentOf(opened: OpenedRecording, recording: Recording): { moment?: string } {
  const moment = opened.moments.find((one) => one.recording === recording)
  return moment === undefined ? {} : { moment: moment.id }
}
