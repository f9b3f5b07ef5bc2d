import { castOf } from '../cast.ts'
import { card, known, machine, type Step, seen } from '../step.ts'

export const selfAssigned: Step = {
  id: 'self-assigned',
  title: 'What 169.254 means',
  moment: 'last',
  tell: (now) => {
    const { host, other, selfAssigned: own, router, hostAtHome } = castOf(now)
    const held = own.addresses.find(({ address }) => address.startsWith('169.254.'))
    const far = other.interfaces.find(({ remarks }) => remarks.some(({ code }) => code === 'apipa-unplugged'))
    return {
      paragraphs: [
        [
          seen(
            `${host.name.value}’s card ${own.name} has the address ${held?.address}.`,
            held?.assigned?.by === 'self-assigned' && held.range?.rfc === 'RFC 3927',
          ),
          known(
            'Addresses that begin with 169.254 are special: a machine picks one by itself, and it works only on its own cable. No router passes it on.',
            'RFC 3927',
          ),
        ],
        [
          seen(
            `It is common: ${other.name.value} has one as well, on ${far?.name}, a card that is not connected.`,
            far?.up?.value === false || far?.connected?.value === false,
          ),
        ],
      ],
      lights: [card(own.id), card(hostAtHome.id), machine(other.id), machine(router.id)],
      shows: { subject: card(own.id) },
      ask: {
        question: 'When does a machine give itself such an address?',
        choices: [
          {
            text: 'When it asked for an address and nobody gave it one',
            right: true,
            because: [
              known(
                'It asks by DHCP. No cable, no DHCP server, or a server that does not answer: each leaves it without, and it helps itself.',
                'RFC 3927 1.1',
              ),
              seen(
                `So look first whether the card is connected. Here it has no part in the way out: that is ${hostAtHome.name}.`,
                hostAtHome.uplink && !own.uplink,
              ),
            ],
          },
          {
            text: 'When the router has given out all its addresses to guests of the house',
            because: [
              known(
                'A router never hands out 169.254 addresses. But a machine that gets none from a router that is full ends with one, too.',
                'RFC 3927 2.1',
              ),
            ],
          },
          {
            text: 'When somebody attacks the network',
            because: [
              known(
                'It is no sign of an attack: the machine did it alone, by a rule that all systems follow.',
                'RFC 3927',
              ),
            ],
          },
        ],
      },
    }
  },
}
