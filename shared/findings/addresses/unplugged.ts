import { defineFinding } from '../define-finding.ts'
import { nameList } from '../name-list.ts'
import { rfc } from '../references.ts'
import { interfaceSubject } from '../subject.ts'
import { selfAssigned } from './link-local.ts'

/** A 169.254 address on an interface that is not connected: no fault, and the cause that people look for. */
export const unplugged = defineFinding({
  code: 'unplugged',
  severity: 'notice',
  title: 'A 169.254 address because nothing is plugged in',
  checks: '169.254 addresses have a cause: unplugged, or no DHCP server',
  why: 'With no cable or network there is no DHCP server to ask, so the system gives the card a 169.254 address and waits. Nothing is broken: it gets a proper address as soon as it is connected.',
  reference: rfc(3927),
  find: (around) => {
    const held = selfAssigned(around).filter(
      ({ interface: { up, connected } }) => up?.value === false || connected?.value === false,
    )
    if (held.length === 0) return []
    const names = nameList(held.map((one) => around.called(one.interface.id)))
    const [first] = held
    return [
      {
        sentence:
          held.length === 1
            ? `${names} is not connected, so it gave itself ${first?.held.address}.`
            : `${names} are not connected, so they gave themselves addresses of 169.254.0.0/16.`,
        subjects: held.map((one) => interfaceSubject(one.interface.id)),
        sources: held.flatMap(({ held: { sources }, interface: { up, connected } }) => [
          ...sources,
          ...((up?.value === false ? up : connected)?.sources ?? []),
        ]),
      },
    ]
  },
})
