import { contains, lastOf, lengthOf, networkOf, sizeOf } from '../../../shared/net/prefix.ts'
import { addressOf, castOf } from '../cast.ts'
import { known, machine, network, type Step, seen } from '../step.ts'

export const nearOrFar: Step = {
  id: 'near-or-far',
  title: 'Near or far?',
  moment: 'last',
  tell: (now) => {
    const { guest, other, inside, home } = castOf(now)
    const own = addressOf(guest)
    const there = addressOf(other)
    const [name, far] = [guest.name.value, other.name.value]
    const length = lengthOf(own.net)
    return {
      paragraphs: [
        [
          seen(
            `${name} has the address ${own.address}/${length}.`,
            inside.prefixes.some(({ value }) => value === own.net),
          ),
          known(`The /${length} says that the first ${length} of its 32 bits name its network.`, 'RFC 4632'),
          seen(
            `So its network goes from ${networkOf(own.net)} to ${lastOf(own.net)}: ${sizeOf(own.net)} addresses.`,
            sizeOf(own.net) === 2n ** BigInt(32 - length) && contains(own.net, own.address),
          ),
        ],
        [
          known(
            'Before it sends anything, a machine compares: is the other one on my network? If so, it sends straight to it; if not, it hands the packet to a gateway.',
            'RFC 1122 3.3.1.1',
          ),
        ],
      ],
      lights: [machine(guest.id), network(inside.id), machine(other.id), network(home.id)],
      shows: { subject: machine(guest.id), tab: 'addresses' },
      ask: {
        question: `${far}, at home, has ${there.address}. For ${name}, is that near?`,
        choices: [
          {
            text: `No: it is outside ${own.net}.`,
            right: true,
            because: [
              seen(
                `Its first ${length} bits are other ones: it is on ${there.net}. So ${name} needs a gateway.`,
                !contains(own.net, there.address) && home.prefixes.some(({ value }) => value === there.net),
              ),
            ],
          },
          {
            text: 'Yes: both addresses are private.',
            because: [
              known(
                'Private says only that the internet does not route them. Many networks use such addresses, each for itself.',
                'RFC 1918',
              ),
            ],
          },
          {
            text: 'Only the router can tell.',
            because: [
              known('A machine finds it out alone: it needs only its own address and mask.', 'RFC 1122 3.3.1.1'),
            ],
          },
        ],
      },
    }
  },
}
