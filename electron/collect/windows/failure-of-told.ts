import type { Failure } from '../failure-of.ts'
import type { ScriptError, Told } from './answer.ts'
import type { WindowsCommand } from './define-command.ts'
import { type WindowsCause, windowsCauses } from './windows-causes.ts'
import type { WindowsKind } from './windows-kind.ts'

/** Why a command gave nothing, in a code and a plain sentence; those that have one cause have one sentence. */
export function failureOfTold(
  { command, about }: Pick<WindowsCommand, 'command' | 'about'>,
  told: Extract<Told, { kind: 'none' | 'error' }>,
  windows?: WindowsKind,
): Failure {
  if (told.kind === 'none') return { code: told.code, sentence: told.sentence }
  const { error } = told
  const name = command.split(' ')[0] ?? command
  if (isDenied(error)) {
    // Only Hyper-V has a group of its own; all else needs an administrator's elevated PowerShell.
    return failureOf(about === 'hyper-v' ? windowsCauses.notInGroup : windowsCauses.notElevated)
  }
  if (isMissing(error)) {
    if (about === 'hyper-v') return failureOf(noHyperV(windows))
    if (about === 'containers') return failureOf(windowsCauses.noContainerCommands)
    return { code: 'not-found', sentence: `this Windows has no ${name}` }
  }
  return { code: 'failed', sentence: `${name} failed: ${firstLine(error.message)}` }
}

const failureOf = ({ code, sentence }: WindowsCause): Failure => ({ code, sentence })

/** Category and id are the same in every language; the message is not. CIM gives its own codes in the id. */
function isDenied({ id, category }: ScriptError): boolean {
  return (
    category === 'PermissionDenied' ||
    /^AccessDenied|UnauthorizedAccess|0x80041003|0x80070005|Windows System Error 5\b/i.test(id)
  )
}

function isMissing({ id }: ScriptError): boolean {
  return /CommandNotFoundException|CouldNotAutoload/i.test(id)
}

function noHyperV(windows: WindowsKind | undefined): WindowsCause {
  if (windows?.hasHyperV === true) return windows.isServer ? windowsCauses.noModuleOnServer : windowsCauses.noModule
  if (windows?.isHome === true) return windowsCauses.home
  return windows?.isServer === true ? windowsCauses.offOnServer : windowsCauses.off
}

function firstLine(text: string): string {
  const lines = text.split(/\r?\n/).map((one) => one.trim())
  const line = lines.find((one) => one !== '') ?? 'no reason was given'
  return line.length > 200 ? `${line.slice(0, 200)}…` : line
}
