import { z } from 'zod'
import { firstWords } from '../guests/first-words.ts'
import { type GuestFailure, guestFailure } from '../guests/guest-failure.ts'
import { ScriptError } from './answer.ts'
import { windowsCauses } from './windows-causes.ts'

/** Why Invoke-Command did not get through; `reason` is the name of the exception's type. */
export const DirectFailure = ScriptError.extend({ reason: z.string() })
export type DirectFailure = z.infer<typeof DirectFailure>

/** Ids and types of PowerShell's own source (PSRemotingErrorId, PSDirectException): they are the same in every language. */
export function directFailure({ id, category, reason, message }: DirectFailure): GuestFailure {
  if (/^InvalidVMState\b/.test(id))
    return guestFailure('off', 'The guest does not run. Start it, wait until it has started, and ask again.')
  if (/^InvalidVM(?:Id|Name)/.test(id)) return guestFailure('gone', 'Hyper-V does not know this guest any more.')
  if (reason === 'PSDirectException' || /^InvalidCredential\b/.test(id))
    return guestFailure(
      'wrong-credential',
      'The guest does not accept this user and password. They are those of an account in the guest, not of one on this machine; a domain’s is written DOMAIN\\user.',
    )
  if (/^PSSessionStateBroken\b/.test(id) || /^PSRemoting(?:DataStructure|Transport)Exception$/.test(reason))
    return guestFailure(
      'not-supported',
      'The guest does not answer PowerShell Direct: that needs Windows 10, Windows Server 2016 or later in it, started to the end. A Linux guest can be asked by SSH; or paste what its commands print.',
    )
  if (category === 'PermissionDenied' || /^AccessDenied|UnauthorizedAccess|CreateRemoteRunspaceForVMFailed/.test(id)) {
    const { sentence, remedy } = windowsCauses.notInGroup
    return guestFailure('denied', `${sentence[0]?.toUpperCase()}${sentence.slice(1)}.`, remedy)
  }
  if (/CommandNotFoundException|NamedParameterNotFound|HyperVModuleNotAvailable/.test(id))
    return guestFailure(
      'not-here',
      'This machine’s PowerShell or Hyper-V has no PowerShell Direct: ask by SSH, or paste what its commands print.',
    )
  const said = firstWords(message)
  return guestFailure('failed', `PowerShell could not ask the guest${said === '' ? '.' : `: ${said}`}`)
}
