import { addressOf, castOf } from '../cast.ts'
import { card, known, machine, network, type Step, seen } from '../step.ts'
import { pingOf, verdictOf } from '../verdict-of.ts'

export const vmToHome: Step = {
  id: 'vm-to-home',
  title: 'Why the VM reaches the home network',
  moment: 'last',
  tell: (now) => {
    const { guest, other, host, hostInside, hostAtHome, inside, home, router } = castOf(now)
    const verdict = verdictOf(now, guest, other)
    const from = addressOf(guest).address
    const shown = addressOf(hostAtHome).address
    const last = verdict.hops.at(-1)
    const [name, far] = [guest.name.value, other.name.value]
    return {
      paragraphs: [
        [
          seen(`${name} can begin a conversation with ${far}.`, verdict.verdict === 'reachable'),
          seen(
            `The way leads over the ${inside.name.value} to ${host.name.value}, and on to the home network.`,
            verdict.hops.some(({ stack, kind }) => stack === host.id && kind === 'forward') &&
              verdict.hops.some(({ segment }) => segment === inside.id) &&
              verdict.hops.some(({ segment }) => segment === home.id),
          ),
        ],
        [
          seen(
            `On the way ${host.name.value} replaces the sender ${from} by its own address at home. That is NAT.`,
            verdict.hops[0]?.source === from && last?.source === shown,
          ),
          known('It remembers the conversation, and sends the answers back to the VM.', 'RFC 3022'),
        ],
      ],
      lights: [
        machine(guest.id),
        network(inside.id),
        card(hostInside.id),
        { kind: 'stack', id: host.id },
        card(hostAtHome.id),
        machine(host.id),
        network(home.id),
        machine(other.id),
      ],
      shows: { question: pingOf(guest, other) },
      ask: {
        question: `From whom, as ${far} sees it, does the ping come?`,
        choices: [
          {
            text: `From ${from}, the VM.`,
            because: [
              seen(
                `That address stays behind the NAT: ${far} never hears of it.`,
                last?.source !== from && last?.stack === other.id,
              ),
            ],
          },
          {
            text: `From ${shown}, the laptop.`,
            right: true,
            because: [
              seen(
                `${shown} is the laptop’s address at home. ${far} answers to it, as to any machine on its own network.`,
                last?.source === shown && verdict.replyHops[0]?.destination === shown,
              ),
            ],
          },
          {
            text: 'From the router.',
            because: [
              seen(
                'The router has no part in it: laptop and destination are on one network.',
                verdict.hops.every(({ stack }) => stack !== router.id) &&
                  addressOf(hostAtHome).net === addressOf(other).net,
              ),
            ],
          },
        ],
      },
    }
  },
}
