// Runs in the page's process, sandboxed and in a world of its own. All that the page gets is `window.switchyard`.
import { contextBridge, ipcRenderer } from 'electron'

let listenings = 0

contextBridge.exposeInMainWorld('switchyard', {
  open: (kind: 'file' | 'folder') => ipcRenderer.send('open', kind),
  call: (group: string, name: string, input: unknown) => ipcRenderer.invoke(`call:${group}.${name}`, input),
  listen: (group: string, name: string, listener: (value: unknown) => void) => {
    listenings += 1
    const own = listenings
    const channel = `value:${own}`
    ipcRenderer.on(channel, (_event, value: unknown) => listener(value))
    ipcRenderer.send('listen', { group, name, listening: own })
    return () => {
      ipcRenderer.send('stop', own)
      ipcRenderer.removeAllListeners(channel)
    }
  },
})

// A wish from the menu bar that the page fulfils itself.
ipcRenderer.on('menu', (_event, wish: unknown) => {
  window.dispatchEvent(new CustomEvent('switchyard:menu', { detail: wish }))
})
