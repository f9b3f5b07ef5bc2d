import { EventEmitter } from 'node:events'
import { expect, test, vi } from 'vitest'

interface Bridge {
  open: (kind: string) => void
  call: (group: string, name: string, input: unknown) => unknown
  listen: (group: string, name: string, listener: (value: unknown) => void) => () => void
}

const { exposed, sent, ipc } = await vi.hoisted(async () => {
  const { EventEmitter } = await import('node:events')
  const sent: unknown[][] = []
  const ipc = Object.assign(new EventEmitter(), {
    invoke: async (...message: unknown[]) => void sent.push(message),
    send: (...message: unknown[]) => void sent.push(message),
  })
  return { exposed: new Map<string, Bridge>(), sent, ipc }
})

vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, bridge: Bridge) => exposed.set(name, bridge) },
  ipcRenderer: ipc,
}))
await import('./preload.ts')

test('the page gets one bridge that can call and listen, and nothing of Electron', () => {
  expect(ipc).toBeInstanceOf(EventEmitter)
  expect([...exposed.keys()]).toEqual(['switchyard'])
  expect(Object.keys(exposed.get('switchyard') ?? {})).toEqual(['open', 'call', 'listen'])
})

test('a call names only channels of the contract', async () => {
  await exposed.get('switchyard')?.call('station', 'refresh', undefined)
  expect(sent.at(-1)).toEqual(['call:station.refresh', undefined])
})

test('the page’s wish to open something crosses as a word', () => {
  exposed.get('switchyard')?.open('folder')
  expect(sent.at(-1)).toEqual(['open', 'folder'])
})

test('each listening has a channel of its own, and the event itself stays outside the page', () => {
  const seen: unknown[][] = []
  const stop = exposed.get('switchyard')?.listen('station', 'state', (...values) => seen.push(values))
  expect(sent.at(-1)).toEqual(['listen', { group: 'station', name: 'state', listening: 1 }])
  ipc.emit('value:1', { sender: 'secret' }, { sequence: 1 })
  stop?.()
  ipc.emit('value:1', {}, { sequence: 2 })
  expect(seen).toEqual([[{ sequence: 1 }]])
  expect(sent.at(-1)).toEqual(['stop', 1])
})
