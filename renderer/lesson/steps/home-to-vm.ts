import { addressOf, castOf } from '../cast.ts'
import { card, known, machine, network, type Step, seen } from '../step.ts'
import { pingOf, verdictOf } from '../verdict-of.ts'

export const homeToVm: Step = {
  id: 'home-to-vm',
  title: '… and is not reached from there',
  moment: 'last',
  tell: (now) => {
    const { guest, other, host, hostInside, hostAtHome, inside, home, router } = castOf(now)
    const verdict = verdictOf(now, other, guest)
    const [first, second] = verdict.blocks
    const [name, far] = [guest.name.value, other.name.value]
    return {
      paragraphs: [
        [
          seen(
            `Now the other way round: ${far} can’t begin a conversation with ${name}.`,
            verdict.verdict === 'blocked',
          ),
          seen(
            `${verdict.blocks.length} things are in the way. They have numbers in the picture, in the order in which they stop the packet.`,
            verdict.blocks.length === 2,
          ),
        ],
        [
          known(
            'Who may answer may not always begin: NAT knows for whom an answer is, for it saw the question. Of something new it does not know for whom it is.',
            'RFC 4787',
          ),
        ],
      ],
      lights: [
        machine(other.id),
        network(home.id),
        machine(router.id),
        card(hostAtHome.id),
        machine(host.id),
        { kind: 'stack', id: host.id },
        card(hostInside.id),
        network(inside.id),
        machine(guest.id),
      ],
      shows: { question: pingOf(other, guest) },
      ask: {
        question: 'Click who stops the packet first.',
        click: machine(router.id),
        because: [
          seen(
            `The router: nobody told it that ${addressOf(guest).net} is behind the laptop, so it has no route there.`,
            first?.code === 'no-route' && first.stack === router.id,
          ),
          seen(
            'And were there one, the laptop’s NAT would stop it: it lets only answers in.',
            second?.code === 'nat-no-mapping' && second.stack === host.id,
          ),
        ],
      },
    }
  },
}
