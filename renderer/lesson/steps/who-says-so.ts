import { addressOf, castOf } from '../cast.ts'
import { known, machine, type Step, seen } from '../step.ts'

export const whoSaysSo: Step = {
  id: 'who-says-so',
  title: 'Who says so?',
  moment: 'last',
  tell: (now) => {
    const { quietGuest: quiet, guest, host, inside } = castOf(now)
    const { address } = addressOf(quiet)
    const on = quiet.interfaces.find(({ segment }) => segment === inside.id)
    const row = host.neighbours.find((one) => one.address === address)
    const held = on?.addresses.find((one) => one.address === address)
    const name = quiet.name.value
    return {
      paragraphs: [
        [
          seen(
            `On ${name} no command was run, and Hyper-V lists no address for it. Yet the picture shows ${address}.`,
            !quiet.observed && now.outputs.every(({ machine: of }) => of !== quiet.id),
          ),
        ],
        [
          seen(
            `Hyper-V does list its MAC: ${on?.mac?.value}.`,
            on?.mac?.sources.some((one) => one.kind === 'seen' && /VMNetworkAdapter/.test(one.command)) === true,
          ),
          seen(
            `And ${host.name.value}’s ARP table has ${address} at that very MAC.`,
            row?.mac === on?.mac?.value &&
              held?.sources.some((one) => one.kind === 'seen' && one.noun === 'ARP table') === true,
          ),
        ],
        [known('The sheet of paper beside a value opens the line that says so.', 'Switchyard')],
      ],
      lights: [machine(quiet.id), machine(host.id), machine(guest.id)],
      shows: { subject: machine(quiet.id), tab: 'addresses' },
      ask: {
        question: `How is ${name}’s address known?`,
        choices: [
          {
            text: `Observed: ${name} said so itself.`,
            because: [
              seen(
                `Nobody asked ${name}. ${guest.name.value} was asked: its address is observed.`,
                guest.observed && !quiet.observed,
              ),
            ],
          },
          {
            text: 'Inferred: it follows from what another machine saw.',
            right: true,
            because: [
              seen(
                'Two tables of the laptop, joined by the MAC. Likely true; yet a table may be old, so it is marked as inferred.',
                held?.sources.every((one) => one.kind !== 'seen' || one.machine === host.id) === true,
              ),
            ],
          },
          {
            text: 'Assumed: it is usually so.',
            because: [
              seen(
                `An address is never guessed. What is assumed of ${name} is its routing table, for nobody recorded that.`,
                held?.sources.some(({ kind }) => kind === 'seen') === true && !quiet.routesRecorded,
              ),
            ],
          },
        ],
      },
    }
  },
}
