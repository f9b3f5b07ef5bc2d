import { lengthOf } from '../../../shared/net/prefix.ts'
import { explainRows } from '../../../shared/reach/routes/explain-rows.ts'
import { addressOf, cardName, castOf } from '../cast.ts'
import { card, known, machine, type Step, seen } from '../step.ts'

export const nextHop: Step = {
  id: 'next-hop',
  title: 'To whom is the packet handed?',
  moment: 'last',
  tell: (now) => {
    const { guest, other, host, hostInside, hostAtHome, router, quietGuest } = castOf(now)
    const to = addressOf(other).address
    const { rows, winner } = explainRows(guest.routes, to, guest.rules)
    const row = winner === undefined ? undefined : guest.routes[winner]
    const matching = rows.filter(({ match }) => match?.matches === true)
    const gateway = row?.gateway ?? ''
    return {
      paragraphs: [
        [
          seen(
            `${guest.name.value} looks into its routing table, which has ${guest.routes.length} rows (below this text).`,
            guest.routesRecorded && guest.routes.length > 1,
          ),
          seen(
            `For ${to} only one matches: the default route, for everything that nothing else is for.`,
            matching.length === 1 && row?.destination != null && lengthOf(row.destination) === 0,
          ),
        ],
        [
          seen(`Its next hop is ${gateway}: that machine gets the packet.`, row?.gateway != null),
          known('The next hop must be on the same network, for the packet is handed over there.', 'RFC 1812'),
        ],
      ],
      lights: [machine(guest.id), card(hostInside.id), card(hostAtHome.id), machine(router.id), machine(quietGuest.id)],
      shows: { subject: machine(guest.id), tab: 'routes' },
      ask: {
        question: `Whose address is ${gateway}? Click it in the picture.`,
        click: card(hostInside.id),
        because: [
          seen(
            `“${cardName(hostInside)}” is a network card of ${host.name.value} itself, on the same switch as the VMs.`,
            hostInside.addresses.some(({ address }) => address === gateway),
          ),
          seen('So the VMs’ gateway is the laptop, not the home router.', addressOf(router).address !== gateway),
        ],
      },
    }
  },
}
