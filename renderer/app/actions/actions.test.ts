import { expect, test } from 'vitest'
import { menuWishes } from '../../../electron/window/menu-wishes.ts'
import { keyList } from '../keys/key-list.ts'
import { actionGroups } from './action.ts'
import { action, actions } from './actions.ts'
import { ariaKey, keyOf, keyWords } from './key-of.ts'

const press = (key: string, held: Partial<Parameters<typeof keyOf>[0]> = {}) =>
  keyOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

test('no two actions have the same id, the same name, or a key in common', () => {
  for (const of of [
    actions.map(({ id }) => id),
    actions.map(({ name }) => name),
    actions.flatMap(({ keys = [] }) => keys),
  ])
    expect(new Set(of).size).toBe(of.length)
})

test('the key list has every action that has a key, under its name', () => {
  const listed = keyList.flatMap(({ rows }) => rows.map(({ does }) => does))
  for (const { keys, name } of actions) if (keys !== undefined) expect(listed).toContain(name)
  expect(keyList.map(({ title }) => title)).toEqual(
    actionGroups.filter((title) => keyList.some((one) => one.title === title)),
  )
})

test('a key press is named as actions name it, whatever the keyboard makes of Shift', () => {
  expect(press('f')).toBe('F')
  expect(press('F', { shiftKey: true })).toBe('F')
  expect(press('?', { shiftKey: true })).toBe('?')
  expect(press('k', { metaKey: true })).toBe('Ctrl+K')
  expect(press('E', { ctrlKey: true, shiftKey: true })).toBe('Ctrl+Shift+E')
  expect(press(',', { ctrlKey: true })).toBe('Ctrl+,')
  expect(press('F6', { shiftKey: true })).toBe('Shift+F6')
  expect(press('ArrowUp', { altKey: true })).toBeUndefined()
})

test('a key is shown as it stands on the keyboard', () => {
  expect(keyWords('Ctrl+K', false)).toBe('Ctrl + K')
  expect(keyWords('Ctrl+Shift+E', true)).toBe('⌘ ⇧ E')
  expect(keyWords('+', false)).toBe('+')
  expect(keyWords('Escape', false)).toBe('Esc')
  expect(ariaKey('Ctrl+K')).toMatch(/^(Control|Meta)\+K$/)
  expect(ariaKey('+')).toBe('+')
})

test('an id that no action has is a bug', () => {
  expect(action('zoom.in').name).toBe('Zoom in')
  expect(() => action('zoom.sideways')).toThrow(TypeError)
})

test('what the menu bar of the Electron window asks for are actions', () => {
  for (const wish of menuWishes) expect(action(wish).id).toBe(wish)
})
