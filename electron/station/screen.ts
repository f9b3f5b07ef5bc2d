import type { StationState, Trouble } from '../../shared/contract/contract.ts'
import type { VendorOf } from '../../shared/net/vendor-table.ts'
import { readRecording } from '../../shared/parse/read-recording.ts'
import { addPasted, type PastedOutput } from '../../shared/recording/add-pasted.ts'
import { type OpenedRecording, recordingOf } from '../../shared/recording/opened-recording.ts'
import type { Recording } from '../../shared/recording/recording.ts'
import { isRefusal, type Refusal, refusal } from '../../shared/recording/refusal.ts'
import type { Progress } from '../collect/progress.ts'
import { nothingUnderstood } from '../recordings/nothing-understood.ts'
import { createGoneMachines } from './gone-machines.ts'
import type { KeptMoments } from './kept-moments.ts'
import { createPastes } from './pastes.ts'
import { hasChanged, pictureOf, pictureSince } from './picture.ts'
import { createPublisher } from './publisher.ts'
import { sameTexts } from './same-texts.ts'
import { createTrafficBoard, type TrafficBoard } from './traffic-board.ts'

/** What is on show: the state that the window is told, and the recording behind it. */
export interface Screen {
  listen: (listener: (state: StationState) => void) => () => void
  /** What the interfaces of what is shown carry. */
  traffic: Pick<TrafficBoard, 'listen' | 'latest'>
  /** What those who listen were told last. */
  latest: () => StationState
  /** What is shown, with what was pasted into it. */
  recording: () => Recording | undefined
  /** Where nothing in it is understood, says so and leaves what was shown. */
  showOpened: (opened: OpenedRecording, recording: Recording, source: StationState['source']) => Refusal | undefined
  showMoment: (id: string) => Refusal | undefined
  /** Tells the same once more, as something new. */
  renew: () => void
  /** Shows again, with what was pasted, the recording that is shown now; `undefined` where this machine is shown live. */
  wayBack: () => (() => Refusal | undefined) | undefined
  isSample: () => boolean
  /** Adds what was pasted; where nothing is shown yet, or `alone`, it is all that is shown. */
  paste: (outputs: readonly PastedOutput[], alone: boolean) => Refusal | undefined
  /** Takes back what was pasted last. */
  unpaste: () => Refusal | undefined
  /** What is shown was handed over to be kept. */
  setSaved: () => void
  /** What is shown, where something was pasted into it that no save holds yet. */
  unsaved: () => { name: string; opened: OpenedRecording } | undefined
  /** Clears the picture: before this machine is looked at, the window says what that means. */
  introduce: () => void
  /** Clears the picture: the first look at the machine is still to come, or can't be had for these reasons. */
  beginLive: (troubles: Trouble[]) => void
  showProgress: (progress: Progress) => void
  showLive: (recording: Recording, milliseconds: number) => void
  showTrouble: (trouble: Trouble) => void
  /** The machine slept: what was seen is from before. */
  showSlept: () => void
  /** Nobody looks any more: what was seen stays. */
  showStopped: () => void
}

/** What a recording is called that holds nothing else. */
const PASTED = 'Pasted output'

const empty: StationState = {
  sequence: 0,
  source: { kind: 'live' },
  moments: [],
  troubles: [],
  nothingOfInterest: false,
}

/** `onAudience` is told when somebody begins to listen, and when nobody does any more. */
export function createScreen(vendorOf: VendorOf, onAudience: (present: boolean) => void, kept: KeptMoments): Screen {
  const { latest, publish, revise, listen } = createPublisher<StationState>(empty, onAudience)
  const traffic = createTrafficBoard()
  const pastes = createPastes()
  /** As it was opened or collected, and with what was pasted. */
  let bare: Recording | undefined
  let behind: Recording | undefined
  let opened: OpenedRecording | undefined
  let failed = false
  const goneMachines = createGoneMachines()

  const showRecording: Screen['showOpened'] = (one, recording, source) => {
    const { moment = '' } = momentOf(one, recording)
    const whole = one === opened ? pastes.on(moment, recording) : recording
    const read = readRecording(whole)
    const picture = pictureOf(whole, vendorOf, read)
    const nothing = nothingUnderstood(picture.inventory, recording.name)
    if (nothing !== undefined) return nothing
    if (one !== opened) pastes.clear()
    opened = one
    bare = recording
    behind = whole
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
      ...pastes.told(moment),
      ...picture,
      troubles: [...picture.troubles, ...notes],
    })
    traffic.show(read, picture.inventory)
    kept.show(one, moment, whole, source.kind === 'live' ? whole.name : source.name)
    return undefined
  }

  const moment = () => latest().moment ?? ''

  const clear = () => {
    goneMachines.clear()
    traffic.clear()
    opened = undefined
    bare = undefined
    behind = undefined
    pastes.clear()
    kept.clear()
  }

  /** The same once more, after something was pasted or taken back. */
  const showAgain = (): Refusal | undefined => {
    if (bare === undefined) return undefined
    if (opened !== undefined) return showRecording(opened, bare, latest().source)
    behind = pastes.on('', bare)
    const { pasted: _, ...before } = latest()
    publish({ ...before, ...pictureOf(behind, vendorOf), ...pastes.told(''), sequence: before.sequence + 1 })
    kept.look(behind)
    return undefined
  }

  const showPasted = (outputs: readonly PastedOutput[]): Refusal | undefined => {
    const nothing: Recording = { name: PASTED, machines: [] }
    const recording = addPasted(nothing, outputs)
    if (isRefusal(recording)) return recording
    const none = nothingUnderstood(pictureOf(recording, vendorOf).inventory, PASTED)
    if (none !== undefined) return none
    opened = { moments: [{ id: PASTED, name: PASTED, recording: nothing }], current: PASTED, notes: [] }
    pastes.clear()
    pastes.add(PASTED, outputs)
    return showRecording(opened, nothing, { kind: 'recording', name: PASTED })
  }

  return {
    listen,
    latest,
    traffic,
    recording: () => behind,
    paste: (outputs, alone) => {
      if (alone || bare === undefined) return showPasted(outputs)
      const joined = addPasted(pastes.on(moment(), bare), outputs)
      if (isRefusal(joined)) return joined
      pastes.add(moment(), outputs)
      return showAgain()
    },
    unpaste: () => {
      if (bare?.machines.length === 0 && pastes.count(moment()) === 1)
        return refusal('nothing-left', 'Nothing else is shown: open a recording, the sample or this machine instead.')
      if (!pastes.takeBack(moment())) return refusal('nothing-pasted', 'Nothing was pasted into what is shown.')
      // A machine that was only pasted is not one that went.
      goneMachines.clear()
      return showAgain()
    },
    setSaved: () => {
      if (latest().pasted === undefined) return
      pastes.setSaved(moment())
      publish({ ...latest(), ...pastes.told(moment()) })
    },
    showOpened: showRecording,
    renew: () => {
      publish({ ...latest(), sequence: latest().sequence + 1 })
      traffic.renew()
    },
    isSample: () => latest().source.kind === 'sample',
    wayBack: () => {
      if (opened === undefined || behind === undefined) return undefined
      const [before, plain, whole, { source }] = [opened, bare, behind, latest()]
      const moments = before.moments.map((one) => (one.recording === plain ? { ...one, recording: whole } : one))
      return () => showRecording({ ...before, moments }, whole, source)
    },
    showMoment: (id) => {
      if (opened === undefined) return refusal('no-moments', 'What is shown is live: it has no other moments.')
      const recording = recordingOf(opened, id)
      if (isRefusal(recording)) return recording
      return showRecording(opened, recording, latest().source)
    },
    unsaved: () => {
      if (!pastes.unsaved() || behind === undefined) return undefined
      const moments = opened?.moments ?? [{ id: behind.name, name: behind.name, recording: behind }]
      const whole = moments.map((one) => ({
        ...one,
        recording: opened === undefined ? one.recording : pastes.on(one.id, one.recording),
      }))
      const source = latest().source
      const name = source.kind === 'live' ? behind.name : source.name
      return { name, opened: { moments: whole, current: moment() || behind.name, notes: opened?.notes ?? [] } }
    },
    introduce: () => {
      clear()
      publish({ ...empty, sequence: latest().sequence + 1, introduction: true })
      kept.clear()
    },
    beginLive: (troubles) => {
      clear()
      publish({ ...empty, sequence: latest().sequence + 1, troubles, nothingOfInterest: troubles.length > 0 })
    },
    showProgress: (progress) => publish({ ...latest(), progress }),
    showLive: (collected, milliseconds) => {
      const recording = pastes.on('', collected)
      bare = collected
      const { progress, slept, gone: _, ...before } = latest()
      const seen = { ...(recording.takenAt === undefined ? {} : { collectedAt: recording.takenAt }), milliseconds }
      const unchanged = !failed && behind !== undefined && sameTexts(behind, recording)
      const picture = unchanged ? undefined : pictureSince(before, pictureOf(recording, vendorOf))
      behind = recording
      failed = false
      const inventory = picture?.inventory ?? before.inventory
      const gone = inventory === undefined ? [] : goneMachines.see(inventory, recording.takenAt)
      const after = { ...before, ...seen, ...(gone.length === 0 ? {} : { gone }) }
      const changed = picture === undefined ? undefined : hasChanged(before, picture)
      // What does not show is told to those who come later only: a window need not draw again to learn the time.
      if (changed?.anything === true)
        publish({ ...after, ...picture, sequence: before.sequence + (changed.inventory ? 1 : 0) })
      else if (progress !== undefined || slept === true) publish(after)
      else revise(after)
      if (inventory !== undefined) traffic.see(recording, inventory)
      if (changed?.lasting === true) kept.look(recording)
    },
    showTrouble: (trouble) => {
      const { progress: _, slept, ...before } = latest()
      failed = true
      traffic.pause()
      if (slept === undefined && before.troubles.some(({ sentence }) => sentence === trouble.sentence)) return
      publish({
        ...before,
        troubles: [...before.troubles.filter(({ sentence }) => sentence !== trouble.sentence), trouble],
      })
    },
    showSlept: () => {
      const { progress: _, ...before } = latest()
      traffic.pause()
      publish({ ...before, slept: true })
    },
    showStopped: () => {
      const { progress: _, slept: __, ...before } = latest()
      failed = true
      traffic.pause()
      publish({ ...before, troubles: [...before.troubles, STOPPED] })
    },
  }
}

const STOPPED: Trouble = {
  machine: '',
  command: '',
  code: 'stopped',
  sentence: 'Looking at this machine was stopped.',
}

function momentOf(opened: OpenedRecording, recording: Recording): { moment?: string } {
  const moment = opened.moments.find((one) => one.recording === recording)
  return moment === undefined ? {} : { moment: moment.id }
}
