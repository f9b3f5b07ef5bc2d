import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { directRunner } from '../../electron/collect/windows/ask-direct.ts'
import type { PowershellProgram } from '../../electron/collect/windows/powershell.ts'
import type { ScriptRunner } from '../../electron/collect/windows/session.ts'
import type { Credential } from '../../shared/contract/guest-asking.ts'
import type { Scenario } from './engine.ts'

/** Id of the guest that stands in. */
export const GUEST_VM = '5f1c0b0e-93a7-4f5b-9d0e-0a4b6f1c2d3e'

/** How the guest is, in the words of direct-stand-in.ps1. */
export type GuestState = 'windows' | 'off' | 'linux' | 'hangs' | 'crashes' | 'garbage' | 'echoes'

/** A machine with a guest that lets this account in. `told`: a file in which a guest that hangs writes the id of its process. */
export function withGuest(
  machine: Scenario,
  state: GuestState,
  { user, password }: Credential,
  told?: string,
): Scenario {
  const hash = createHash('sha256')
    .update(password)
    .digest('hex')
    .toUpperCase()
    .replace(/..(?=.)/g, '$&-')
  return {
    ...machine,
    'Invoke-Command': [{ vm: GUEST_VM, state, user, hash, ...(told === undefined ? {} : { told }) }],
  }
}

/** The runner of the app itself, in whose PowerShell another Invoke-Command stands. */
export function standInRunner(program: PowershellProgram): ScriptRunner {
  const session = directRunner(program)
  // Hyper-V's module brings what answers from the scenario.
  const script = `$null = Get-VM\n${readFileSync(join(import.meta.dirname, 'direct-stand-in.ps1'), 'utf8')}`
  const begun = session.ask({ name: 'stand-in', script, timeLimit: 90_000 })
  return { ...session, ask: (request) => begun.then((told) => (told.kind === 'value' ? session.ask(request) : told)) }
}
