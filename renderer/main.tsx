import '@fontsource-variable/inter/wght.css'
import './theme/fonts.css'
import './theme/tokens.css'
import './theme/contrast.css'
import './theme/base.css'
import './theme/mono.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { connectStation } from './app/connect-station.ts'
import { createClient } from './carrier/create-client.ts'
import { createWindowStores } from './state/window-stores.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no element #root')

const client = createClient((connection) => stores.station.getState().setConnection(connection, Date.now()))
// Asked for each time: where a browser forbids storage, it is the asking that throws.
const stores = createWindowStores(client, {
  getItem: (key) => localStorage.getItem(key),
  setItem: (key, value) => localStorage.setItem(key, value),
})
connectStation(stores)
createRoot(root).render(
  <StrictMode>
    <App stores={stores} />
  </StrictMode>,
)
