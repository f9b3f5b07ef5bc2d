import { describe, expect, test } from 'vitest'
import { createQuestionStore } from '../state/question-store.ts'
import { createSelectionStore } from '../state/selection-store.ts'
import { isAskedAnew, isSelectedAnew, topPage } from './top-page.ts'

describe('of a question and a selected thing', () => {
  test('the later lies on top, and closing it shows the other', () => {
    expect(topPage(true, true, 'subject')).toBe('subject')
    expect(topPage(true, false, 'subject')).toBe('question')
    expect(topPage(false, true, 'question')).toBe('subject')
    expect(topPage(false, false, 'question')).toBeUndefined()
  })
})

describe('a question is asked anew', () => {
  const changes = (change: (store: ReturnType<typeof createQuestionStore>) => void) => {
    const store = createQuestionStore()
    store.getState().ask({ from: 'a', to: 'b', protocol: 'tcp', port: 22 })
    const before = store.getState()
    change(store)
    return isAskedAnew(store.getState(), before)
  }

  test('where its ends change, and where the same is asked once more', () => {
    expect(changes((store) => store.getState().swap())).toBe(true)
    expect(changes((store) => store.getState().ask({ from: 'a', to: 'b', protocol: 'tcp', port: 22 }))).toBe(true)
  })

  test('not by another protocol, nor by being cleared', () => {
    expect(changes((store) => store.getState().setProtocol('icmp'))).toBe(false)
    expect(changes((store) => store.getState().clear())).toBe(false)
  })
})

test('selecting the same thing once more brings it up again; another tab does not', () => {
  const store = createSelectionStore('overview')
  store.getState().select({ kind: 'internet' })
  const before = store.getState()
  store.getState().openTab('routes')
  expect(isSelectedAnew(store.getState(), before)).toBe(false)
  store.getState().select({ kind: 'internet' })
  expect(isSelectedAnew(store.getState(), before)).toBe(true)
})
