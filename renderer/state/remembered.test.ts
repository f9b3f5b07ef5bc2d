import { expect, test } from 'vitest'
import { REMEMBERED_KEY, recall, remember } from './remembered.ts'

function storageWith(text?: string) {
  const kept = new Map(text === undefined ? [] : [[REMEMBERED_KEY, text]])
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
}

test('a first visit follows the system and has moved nothing', () => {
  expect(recall(storageWith())).toEqual({
    theme: 'system',
    settings: { interval: 2_000, without: [], hideAddresses: false },
    inspectorTab: 'overview',
    lesson: { answers: {} },
    moved: {},
    viewports: {},
    unfolded: {},
    minimap: false,
  })
})

test('garbage in the storage is a first visit', () => {
  for (const text of ['', '{', 'null', '7', '[]', '"x"']) expect(recall(storageWith(text)).theme).toBe('system')
})

test('a part that cannot be read does not take the others with it', () => {
  const kept = recall(
    storageWith(JSON.stringify({ theme: 'dark', moved: { host: { a: { x: 'left', y: 1 } } }, sidePanel: 900 })),
  )
  expect(kept.theme).toBe('dark')
  expect(kept.moved).toEqual({})
  expect(kept.sidePanel).toBeUndefined()
})

test('keeping one part leaves the others as they were', () => {
  const storage = storageWith()
  remember(storage, { theme: 'dark' })
  remember(storage, { sidePanel: 30 })
  expect(recall(storage)).toMatchObject({ theme: 'dark', sidePanel: 30 })
})

test('a storage that refuses to keep anything is no error', () => {
  const full = {
    getItem: () => null,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError')
    },
  }
  expect(() => remember(full, { theme: 'dark' })).not.toThrow()
})
