import type { Inventory } from '../../shared/inventory/inventory.ts'
import type { Question } from '../../shared/reach/verdict.ts'
import type { Change } from '../../shared/reach/what-if.ts'
import type { InspectorTab, Subject } from '../state/selection-store.ts'

/**
 * A sentence of the lesson, with what makes it true: the recording (`holds`), or where it is written (`source`). There is no
 * third kind, and a test reads all of them.
 */
export type Sentence = { text: string; holds: boolean } | { text: string; source: string }

/** What the recording shows. */
export const seen = (text: string, holds: boolean): Sentence => ({ text, holds })
/** What is so everywhere. */
export const known = (text: string, source: string): Sentence => ({ text, source })

/** What is lit up in the picture: a thing, or an arrow between two networks. */
export type Light = Subject | { kind: 'arrow'; from: string; to: string }

export interface Choice {
  text: string
  /** Exactly one choice is. */
  right?: boolean
  /** Said when it was chosen: why it is so, or why not. */
  because: Sentence[]
}

/** The question of a step: choose one of several answers, or click something in the picture. */
export type Ask = { question: string } & ({ choices: readonly Choice[] } | { click: Subject; because: Sentence[] })

/** A step as it is told of one recording. */
export interface Told {
  paragraphs: readonly (readonly Sentence[])[]
  lights: readonly Light[]
  /** What lies open in the side panel. */
  shows?: { subject: Subject; tab?: InspectorTab } | { question: Question }
  ask: Ask
  /** Supposed once the question is answered, so that the picture shows it. */
  suppose?: Change
}

export interface Step {
  /** Stable: progress is remembered by it. */
  id: string
  title: string
  /** The moment on show: the one before the reboot, or the one after it. */
  moment: 'first' | 'last'
  /** Tells it of the recording on show; `beside` is the recording of the other moment. */
  tell: (now: Inventory, beside: Inventory) => Told
}

export const machine = (id: string): Subject => ({ kind: 'machine', id })
export const card = (id: string): Subject => ({ kind: 'interface', id })
export const network = (id: string): Subject => ({ kind: 'segment', id })
