import type { Attachment } from '../../inventory/inventory.ts'
import { parseMac } from '../../net/mac.ts'
import { powershellWord } from './shell-words.ts'
import { portOwner, portsOf, type RemedyMaker, type Situation } from './situation.ts'

const ON_PURPOSE = 'Somebody may have set it on purpose.'

/** Each entry that denies, by what it was added with; where none is known, how they are listed. */
export const portAcl: RemedyMaker = (situation) => {
  const { stack } = situation
  const owner = portOwner(situation, stack)
  const removals = portsOf(situation, stack).flatMap((port) => removalsOf(port, owner, situation))
  if (removals.length === 0)
    return [
      {
        title: `Look at the access lists of ${stack.called}’s port, and take away the entry that denies it, if it is not meant.`,
        commands: [`Get-VMNetworkAdapterAcl ${owner}`, `Get-VMNetworkAdapterExtendedAcl ${owner}`],
        caution: ON_PURPOSE,
      },
    ]
  const commands = [...new Set(removals)]
  const what = commands.length === 1 ? 'the entry that denies it' : 'the entries that deny it'
  return [{ title: `Take ${what} from the access list of ${stack.called}’s port.`, commands, caution: ON_PURPOSE }]
}

function removalsOf({ acls = [], extendedAcls }: Attachment, owner: string, { block }: Situation): string[] {
  const extended = (extendedAcls?.value ?? []).filter(
    ({ action, sources }) => action === 'deny' && sources.some((source) => block.sources.includes(source)),
  )
  // Of plain ones the list as a whole is the evidence.
  const plain = extended.length > 0 ? [] : acls.filter(({ action }) => action.toLowerCase() === 'deny')
  return [
    ...plain.map(
      ({ direction, local, remote }) =>
        `Remove-VMNetworkAdapterAcl ${owner} -Direction ${direction} -Action Deny${end('Local', local)}${end('Remote', remote)}`,
    ),
    ...extended.map(
      ({ direction, weight }) =>
        `Remove-VMNetworkAdapterExtendedAcl ${owner} -Direction ${direction === 'in' ? 'Inbound' : 'Outbound'} -Weight ${weight}`,
    ),
  ]
}

/** One that is about any address was added for the other side alone. */
function end(side: 'Local' | 'Remote', pattern: string | undefined): string {
  if (pattern === undefined || /^any$/i.test(pattern)) return ''
  return ` -${side}${parseMac(pattern) === undefined ? 'IP' : 'Mac'}Address ${powershellWord(pattern)}`
}
