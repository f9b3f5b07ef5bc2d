import { useSyncExternalStore } from 'react'

type Glossary = typeof import('./glossary.ts')

let glossary: Glossary | undefined
let asked = false
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  if (!asked) {
    asked = true
    // What is on screen comes first: a word may stand there unexplained for a moment. Safari has no requestIdleCallback.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(load, { timeout: 1000 })
    else setTimeout(load, 200)
  }
  return () => listeners.delete(listener)
}

async function load(): Promise<void> {
  try {
    glossary = await import('./glossary.ts')
  } catch {
    // Switchyard has ended, say: words stay plain, and the next that is shown asks again.
    asked = false
    return
  }
  for (const each of listeners) each()
}

/** The glossary, loaded when the first word is shown that may need it; until then the words stand there plain. */
export function useGlossary(): Glossary | undefined {
  return useSyncExternalStore(subscribe, () => glossary)
}
