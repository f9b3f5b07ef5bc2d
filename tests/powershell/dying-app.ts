// Started by orphan.test.ts: asks a PowerShell for something that never ends, prints its process id, and waits to be killed.
import { createSession } from '../../electron/collect/windows/session.ts'

const session = createSession({ program: JSON.parse(process.argv[2] ?? '') })
const told = await session.ask({ name: 'id', script: '$PID', timeLimit: 90_000 })
if (told.kind === 'value') console.log(told.value)
await session.ask({ name: 'hang', script: 'Start-Sleep -Seconds 3600', timeLimit: 3_600_000 })
