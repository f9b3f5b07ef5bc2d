import { createContext, type ReactNode, useContext } from 'react'
import { type StoreApi, useStore } from 'zustand'
import type { contract } from '../../shared/contract/contract.ts'
import type { Client } from '../../shared/contract/define.ts'
import { isRefusal } from '../../shared/recording/refusal.ts'
import { isAskedAnew, isSelectedAnew, type TopPage } from '../panels/top-page.ts'
import type { CanvasPlace } from './canvas-handle.ts'
import { type Comparing, createCompareStore } from './compare-store.ts'
import { createFoldMemory, type FoldMemory } from './fold-memory.ts'
import { createLayoutMemory, type LayoutMemory } from './layout-memory.ts'
import { createLessonStore, type Lesson } from './lesson-store.ts'
import { createPasteStore, type Pasting } from './paste-store.ts'
import { createPictureStore, type PictureChoices } from './picture-store.ts'
import { type Asking, createQuestionStore } from './question-store.ts'
import { recall, remember } from './remembered.ts'
import { createSelectionStore, type Selection } from './selection-store.ts'
import { createSettingsStore, type Settings, toldSettings } from './settings-store.ts'
import { createStationStore, type Station } from './station-store.ts'
import { createTrafficStore, type TrafficSeen } from './traffic-store.ts'
import { createUndoLatest } from './undo-latest.ts'
import { createViewStore, type View } from './view-store.ts'
import { createWhatIfStore, type WhatIf } from './what-if-store.ts'
import { createWindowWorkStore, type WindowWork } from './window-work-store.ts'

export type StationClient = Client<typeof contract>

export interface WindowStores {
  client: StationClient
  station: StoreApi<Station>
  traffic: StoreApi<TrafficSeen>
  selection: StoreApi<Selection>
  question: StoreApi<Asking>
  view: StoreApi<View>
  picture: StoreApi<PictureChoices>
  work: StoreApi<WindowWork>
  settings: StoreApi<Settings>
  whatIf: StoreApi<WhatIf>
  pasting: StoreApi<Pasting>
  lesson: StoreApi<Lesson>
  comparing: StoreApi<Comparing>
  /** Takes back what was done last: a node that was moved, what was supposed, or what was pasted. */
  undo: () => void
  layouts: LayoutMemory
  folds: FoldMemory
  canvas: CanvasPlace
  /** Which of question and selection came last: it lies on top in the side panel. */
  latestPage: () => TopPage
  /** The side panel's width in percent, as it was left; absent where nobody changed it. */
  sidePanel: { width: number | undefined; keep: (width: number) => void }
}

/** The stores of one window, begun with what the last visit left, and written back as it changes. */
export function createWindowStores(client: StationClient, storage: Pick<Storage, 'getItem' | 'setItem'>): WindowStores {
  const kept = recall(storage)
  const view = createViewStore(kept)
  const picture = createPictureStore(kept)
  const selection = createSelectionStore(kept.inspectorTab)
  const whatIf = createWhatIfStore()
  const settings = createSettingsStore(kept.settings)
  settings.subscribe((now, before) => {
    if (now.open === before.open) remember(storage, { settings: toldSettings(now) })
  })
  const question = createQuestionStore()
  const station = createStationStore()
  const lesson = createLessonStore(kept.lesson)
  const pasting = createPasteStore(() => {
    client.recording.unpaste().catch((error: unknown) => {
      if (isRefusal(error)) station.getState().refuse({ code: error.code, sentence: error.sentence })
    })
  })
  let latest: TopPage = 'question'
  selection.subscribe((now, before) => {
    if (isSelectedAnew(now, before)) latest = 'subject'
  })
  question.subscribe((now, before) => {
    if (isAskedAnew(now, before)) latest = 'question'
  })
  view.subscribe(({ theme, moved, viewports }, before) => {
    if (theme === before.theme && moved === before.moved && viewports === before.viewports) return
    remember(storage, { theme, moved: { ...moved }, viewports: { ...viewports } })
  })
  lesson.subscribe(({ step, answers }, before) => {
    if (step === before.step && answers === before.answers) return
    remember(storage, { lesson: { answers: { ...answers }, ...(step === undefined ? {} : { step }) } })
  })
  picture.subscribe(({ unfolded, minimap }) => {
    const lists = Object.entries(unfolded).map(([host, stacks]): [string, string[]] => [host, [...stacks]])
    remember(storage, { unfolded: Object.fromEntries(lists), minimap })
  })
  selection.subscribe(({ tab }, before) => {
    if (tab !== before.tab) remember(storage, { inspectorTab: tab })
  })
  return {
    client,
    station,
    traffic: createTrafficStore(),
    selection,
    question,
    view,
    picture,
    work: createWindowWorkStore(),
    settings,
    whatIf,
    pasting,
    lesson,
    comparing: createCompareStore(),
    undo: createUndoLatest(view, whatIf, pasting),
    layouts: createLayoutMemory(),
    folds: createFoldMemory(),
    canvas: {},
    latestPage: () => latest,
    sidePanel: { width: kept.sidePanel, keep: (sidePanel) => remember(storage, { sidePanel }) },
  }
}

const StoresContext = createContext<WindowStores | undefined>(undefined)

export function WindowStoresProvider({ stores, children }: { stores: WindowStores; children: ReactNode }) {
  return <StoresContext value={stores}>{children}</StoresContext>
}

/** The stores themselves, for actions. */
export function useWindowStores(): WindowStores {
  const stores = useContext(StoresContext)
  if (stores === undefined) throw new Error('outside WindowStoresProvider')
  return stores
}

export const useClient = () => useWindowStores().client
export const useStation = <T,>(pick: (station: Station) => T) => useStore(useWindowStores().station, pick)
export const useTraffic = <T,>(pick: (seen: TrafficSeen) => T) => useStore(useWindowStores().traffic, pick)
export const useSelection = <T,>(pick: (selection: Selection) => T) => useStore(useWindowStores().selection, pick)
export const useQuestion = <T,>(pick: (asking: Asking) => T) => useStore(useWindowStores().question, pick)
export const useView = <T,>(pick: (view: View) => T) => useStore(useWindowStores().view, pick)
export const usePicture = <T,>(pick: (picture: PictureChoices) => T) => useStore(useWindowStores().picture, pick)
export const useWork = <T,>(pick: (work: WindowWork) => T) => useStore(useWindowStores().work, pick)
export const useLesson = <T,>(pick: (lesson: Lesson) => T) => useStore(useWindowStores().lesson, pick)
export const useSettings = <T,>(pick: (settings: Settings) => T) => useStore(useWindowStores().settings, pick)
export const useWhatIf = <T,>(pick: (whatIf: WhatIf) => T) => useStore(useWindowStores().whatIf, pick)
export const usePasting = <T,>(pick: (pasting: Pasting) => T) => useStore(useWindowStores().pasting, pick)
export const useComparing = <T,>(pick: (comparing: Comparing) => T) => useStore(useWindowStores().comparing, pick)
