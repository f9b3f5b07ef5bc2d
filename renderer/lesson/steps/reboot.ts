import { addressOf, cardName, castOf } from '../cast.ts'
import { card, known, machine, network, type Step, seen } from '../step.ts'

export const reboot: Step = {
  id: 'reboot',
  title: 'What changed at the reboot',
  moment: 'first',
  tell: (now, beside) => {
    const before = castOf(now)
    const after = castOf(beside)
    const prefixOf = ({ inside }: typeof before) => inside.prefixes[0]?.value
    const macsOf = ({ guests }: typeof before) =>
      new Map(guests.map(({ name, interfaces }) => [name.value, interfaces[0]?.mac?.value]))
    const [old, later] = [macsOf(before), macsOf(after)]
    const both = [...old.keys()].filter((name) => later.has(name))
    const gateways = [before, after].map(({ hostInside }) => addressOf(hostInside).address)
    return {
      paragraphs: [
        [
          known('The picture has gone back to the time before a restart of the laptop.', 'Switchyard'),
          seen(
            `The ${before.inside.name.value} was ${prefixOf(before)} then, and is ${prefixOf(after)} after it.`,
            prefixOf(before) !== undefined && prefixOf(before) !== prefixOf(after),
          ),
          known(
            'Windows gives it another network at every start; with it every VM gets another address.',
            'Microsoft: Hyper-V Default Switch',
          ),
        ],
        [
          seen(
            `The laptop’s own card on it changed even its name (${cardName(before.hostInside)}, then ${cardName(after.hostInside)}) and its MAC.`,
            cardName(before.hostInside) !== cardName(after.hostInside) &&
              before.hostInside.mac?.value !== after.hostInside.mac?.value,
          ),
        ],
      ],
      lights: [network(before.inside.id), card(before.hostInside.id), ...before.guests.map(({ id }) => machine(id))],
      ask: {
        question: `What stayed the same for ${both.join(' and ')}?`,
        choices: [
          {
            text: 'Their gateway’s address',
            because: [seen(`It was ${gateways[0]}, and is ${gateways[1]}.`, gateways[0] !== gateways[1])],
          },
          {
            text: 'Their MAC addresses',
            right: true,
            because: [
              seen(
                `${both.map((name) => `${name}: ${later.get(name)}`).join('; ')}. By them they are known again, whatever their addresses.`,
                both.length > 1 &&
                  both.every((name) => later.get(name) !== undefined && old.get(name) === later.get(name)),
              ),
            ],
          },
          {
            text: 'Their network',
            because: [
              seen(
                `It went from ${prefixOf(before)} to ${prefixOf(after)}: do not write down a VM’s address on this switch.`,
                prefixOf(before) !== prefixOf(after),
              ),
            ],
          },
        ],
      },
    }
  },
}
