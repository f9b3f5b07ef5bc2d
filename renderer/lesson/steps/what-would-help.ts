import type { Change } from '../../../shared/reach/what-if.ts'
import { addressOf, castOf } from '../cast.ts'
import { known, machine, network, type Step, seen } from '../step.ts'
import { verdictOf } from '../verdict-of.ts'

export const whatWouldHelp: Step = {
  id: 'what-would-help',
  title: 'What would help?',
  moment: 'last',
  tell: (now, beside) => {
    const { guest, other, hostAtHome, inside, home, router } = castOf(now)
    const external: Change = { kind: 'switch-type', segment: inside.id, type: 'External' }
    const route: Change = {
      kind: 'route',
      machine: router.id,
      destination: addressOf(guest).net,
      gateway: addressOf(hostAtHome).address,
    }
    const before = castOf(beside)
    const far = other.name.value
    return {
      paragraphs: [
        [
          seen(
            `${guest.name.value} is to be reached from the home network, and is not.`,
            verdictOf(now, other, guest).verdict === 'blocked',
          ),
          known(
            'Switchyard can suppose a change and show the network as it would be. Nothing is changed on any machine.',
            'Switchyard',
          ),
        ],
        [known('Three things that people try:', 'Switchyard')],
      ],
      lights: [
        machine(guest.id),
        network(inside.id),
        network(home.id),
        machine(router.id),
        { kind: 'arrow', from: home.id, to: inside.id },
      ],
      ask: {
        question: `After which of them can ${far} begin a conversation with ${guest.name.value}?`,
        choices: [
          {
            text: 'A restart of the laptop',
            because: [
              seen(
                'It was restarted between the two moments of this recording, and was as closed before as it is now.',
                verdictOf(beside, before.other, before.guest).verdict === 'blocked',
              ),
            ],
          },
          {
            text: 'A route in the router, to the VMs by way of the laptop',
            because: [
              seen(
                'That takes away the first of the two stops. The second stays: the laptop’s NAT lets only answers in.',
                verdictOf(now, other, guest, route).blocks[0]?.code === 'nat-no-mapping',
              ),
            ],
          },
          {
            text: 'An External switch for the VM',
            right: true,
            because: [
              seen(
                'Then the VM is on the home network itself, with an address from the router, and no NAT stands between. The picture shows it now, as supposed.',
                verdictOf(now, other, guest, external).verdict === 'reachable',
              ),
              known(
                'In earnest you would make a new switch of type External and plug the VM into it: the Default Switch itself can’t be changed.',
                'Microsoft: New-VMSwitch, Connect-VMNetworkAdapter',
              ),
            ],
          },
        ],
      },
      suppose: external,
    }
  },
}
