import { createContext, useContext } from 'react'
import { type StoreApi, useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Point } from '../../shared/diagram/scene.ts'

export interface Asking {
  /** Node that the pointer rests on, and node that has the focus: there the handle is offered. */
  hovered?: string | undefined
  focused?: string | undefined
  /** Node from which is being asked; absent while nothing is. */
  from?: string | undefined
  /** Node that would be asked about now. */
  over?: string | undefined
  /** Where the pointer is in the picture, while it draws the line. */
  at?: Point | undefined
}

/** A question on its way, from one node to whichever it will end at. It changes with every move of the pointer, so it is none of the canvas's own state. */
export function createAskStore(): StoreApi<Asking> {
  return createStore<Asking>()(() => ({}))
}

/** Nothing is being asked any more. */
export const NOT_ASKING = { from: undefined, over: undefined, at: undefined } as const

export const AskContext = createContext<StoreApi<Asking>>(createAskStore())

export const useAskStore = () => useContext(AskContext)
export const useAsk = <T>(pick: (asking: Asking) => T) => useStore(useAskStore(), pick)
