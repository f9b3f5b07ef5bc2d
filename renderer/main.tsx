import './theme/base.css'
import { createClient } from './carrier/create-client.ts'

// The least that shows what the station says; the canvas takes this place.
const root = document.getElementById('root')
createClient().station.state(({ inventory, source }) => {
  if (root !== null)
    root.textContent = `${source.kind}: ${inventory?.machines.map(({ name }) => name).join(', ') ?? '…'}`
})
