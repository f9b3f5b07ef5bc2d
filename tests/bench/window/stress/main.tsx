import '@xyflow/react/dist/style.css'
import { createRoot } from 'react-dom/client'
import { StressFlow } from './StressFlow.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no element #root')
root.style.cssText = 'position: fixed; inset: 0'
createRoot(root).render(<StressFlow count={Number(new URLSearchParams(location.search).get('nodes'))} />)
