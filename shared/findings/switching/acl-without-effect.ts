import type { Attachment } from '../../inventory/inventory.ts'
import { powershellWord } from '../../reach/remedies/shell-words.ts'
import { defineFinding } from '../define-finding.ts'
import { cmdlet } from '../references.ts'
import { interfaceSubject } from '../subject.ts'

/** Access lists of a port that stop nothing: they only allow, or an entry before them takes everything. */
export const aclWithoutEffect = defineFinding({
  code: 'acl-without-effect',
  severity: 'notice',
  title: 'An access list that stops nothing',
  checks: 'Access lists of switch ports have an effect',
  why: 'A port without a list lets everything pass, and so does one whose entries only allow. Whoever wrote it may believe that the rest is denied.',
  reference: cmdlet('Add-VMNetworkAdapterAcl', 'hyper-v'),
  readiness: ({ inventory }) => {
    const ports = inventory.segments
      .filter(({ kind }) => kind === 'virtual-switch')
      .flatMap(({ attachments }) => attachments)
    if (ports.length === 0) return 'not-here'
    return ports.some(({ acls, extendedAcls }) => acls !== undefined || extendedAcls !== undefined)
      ? 'ready'
      : { missing: ['Get-VMNetworkAdapterAcl', 'Get-VMNetworkAdapterExtendedAcl'] }
  },
  find: ({ inventory, called, interfaces }) =>
    inventory.segments.flatMap(({ attachments }) =>
      attachments.flatMap((attachment) => {
        const why = whyNoEffect(attachment)
        const machine = interfaces.get(attachment.interface)?.machine
        if (why === undefined || machine === undefined) return []
        const whose = machine.kind === 'host' ? '-ManagementOS' : `-VMName ${powershellWord(machine.name.value)}`
        return [
          {
            sentence: `The access list of ${called(attachment.interface)} stops nothing: ${why.words}`,
            subjects: [interfaceSubject(attachment.interface)],
            sources: why.sources,
            remedies: [
              {
                title: 'To deny the rest, add an entry for every address; the more exact entries still allow theirs.',
                commands: [`Add-VMNetworkAdapterAcl ${whose} -RemoteIPAddress ANY -Direction Both -Action Deny`],
              },
            ],
          },
        ]
      }),
    ),
})

function whyNoEffect({ acls = [], sources, aclSources = sources, extendedAcls }: Attachment) {
  const deciding = acls.filter(({ action }) => !/^meter$/i.test(action))
  if (deciding.length > 0 && deciding.every(({ action }) => /^allow$/i.test(action)) && !denies(extendedAcls?.value))
    return { words: 'its entries only allow, and what no entry is about is allowed anyway.', sources: aclSources }
  const extended = extendedAcls?.value ?? []
  if (
    extended.length > 0 &&
    !denies(extended) &&
    deciding.length === 0 &&
    extended.every(({ stateful }) => stateful !== true)
  )
    return {
      words: 'its entries only allow, and what no entry is about is allowed anyway.',
      sources: extended.flatMap(({ sources }) => sources),
    }
  for (const direction of ['in', 'out'] as const) {
    const own = extended.filter((one) => one.direction === direction)
    const all = own.findIndex((one) => one.action === 'allow' && isAboutAll(one))
    const hidden =
      all < 0
        ? undefined
        : own.slice(all + 1).find((one) => one.action === 'deny' && one.weight < (own[all]?.weight ?? 0))
    if (hidden !== undefined && !own.slice(0, all).some(({ action }) => action === 'deny'))
      return {
        words: `an entry of weight ${own[all]?.weight} allows everything ${direction === 'in' ? 'in' : 'out'}, before the one that denies (weight ${hidden.weight}).`,
        sources: [...(own[all]?.sources ?? []), ...hidden.sources],
      }
  }
  return undefined
}

type Extended = NonNullable<Attachment['extendedAcls']>['value'][number]

const denies = (all: readonly Extended[] = []): boolean => all.some(({ action }) => action === 'deny')

const isAny = (pattern: string | undefined): boolean => pattern === undefined || /^(?:any|\*)$/i.test(pattern)

function isAboutAll({ localAddress, remoteAddress, localPort, remotePort, protocol }: Extended): boolean {
  return [localAddress, remoteAddress, localPort, remotePort, protocol].every(isAny)
}
