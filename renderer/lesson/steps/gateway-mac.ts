import { addressOf, cardName, castOf } from '../cast.ts'
import { card, known, machine, type Step, seen } from '../step.ts'

export const gatewayMac: Step = {
  id: 'gateway-mac',
  title: 'What the gateway’s MAC proves',
  moment: 'last',
  tell: (now) => {
    const { guest, host, hostInside, router, inside } = castOf(now)
    const gateway = addressOf(hostInside).address
    const row = guest.neighbours.find(({ address }) => address === gateway)
    const mac = row?.mac ?? ''
    const routerMac = router.interfaces[0]?.mac?.value ?? ''
    const ownMac = guest.interfaces.find(({ segment }) => segment === inside.id)?.mac?.value ?? ''
    const hyperV = hostInside.aliases.flatMap(({ sources }) => sources)
    return {
      paragraphs: [
        [
          known(
            'On one network, packets are delivered by MAC address: the number of a network card. To find it, a machine asks everybody (ARP) and keeps the answer.',
            'RFC 826',
          ),
          seen(
            `${guest.name.value} has kept this: ${gateway} is at ${mac}.`,
            row?.kind === 'device' && row.sources.some((one) => one.kind === 'seen' && one.machine === guest.id),
          ),
        ],
        [
          seen(
            `Hyper-V’s own list on ${host.name.value} has the same MAC, for the card “${cardName(hostInside)}”.`,
            hostInside.mac?.value === mac &&
              hyperV.some(
                (one) => one.kind === 'seen' && one.machine === host.id && /VMNetworkAdapter/.test(one.command),
              ),
          ),
        ],
      ],
      lights: [machine(guest.id), card(hostInside.id), machine(router.id)],
      shows: { subject: machine(guest.id), tab: 'neighbours' },
      ask: {
        question: 'Two commands, on two machines, say the same MAC. What does that prove?',
        choices: [
          {
            text: 'The gateway is the home router.',
            because: [seen(`The router’s MAC is another one: ${routerMac}.`, routerMac !== '' && routerMac !== mac)],
          },
          {
            text: 'The gateway is the laptop itself.',
            right: true,
            because: [
              seen(
                `${gateway} is answered by a card of ${host.name.value}. Whatever the VMs send out goes through the laptop.`,
                row?.owner === host.id,
              ),
            ],
          },
          {
            text: `${guest.name.value} is its own gateway.`,
            because: [seen(`Its own MAC is ${ownMac}: another card.`, ownMac !== '' && ownMac !== mac)],
          },
        ],
      },
    }
  },
}
