import { castOf } from '../cast.ts'
import { known, machine, network, type Step, seen } from '../step.ts'

export const oneLaptop: Step = {
  id: 'one-laptop',
  title: 'One laptop, several computers',
  moment: 'last',
  tell: (now) => {
    const { host, guests, inside, home, router } = castOf(now)
    const names = guests.map(({ name }) => name.value)
    const on = (segment: typeof inside) => new Set(segment.attachments.map((one) => one.machine))
    return {
      paragraphs: [
        [
          seen(
            `The large box is a real laptop, ${host.name.value}: what you see was recorded on it.`,
            host.kind === 'host' && now.outputs.some(({ machine: of }) => of === host.id),
          ),
          seen(
            `In it run ${guests.length} virtual machines (VMs): ${names.join(', ')}.`,
            guests.length > 1 && guests.every(({ power }) => power?.value === 'running'),
          ),
        ],
        [
          seen(
            `Above it is the home network with ${on(home).size - 2} other machines, and the router that leads to the internet.`,
            on(home).has(host.id) && on(home).has(router.id) && guests.every(({ id }) => !on(home).has(id)),
          ),
          known('A bar is a network: whoever hangs on it hears everybody else on it.', 'IEEE 802.1Q'),
        ],
      ],
      lights: [machine(host.id), ...guests.map(({ id }) => machine(id)), network(inside.id), network(home.id)],
      ask: {
        question: 'Click the bar that the VMs hang on.',
        click: network(inside.id),
        because: [
          seen(
            `The ${inside.name.value}: all the VMs are on it, and the laptop is as well, with a card of its own.`,
            [...guests, host].every(({ id }) => on(inside).has(id)),
          ),
          seen(
            'Its type is Internal: nobody else is on it.',
            inside.switchType?.value === 'Internal' && on(inside).size === guests.length + 1,
          ),
        ],
      },
    }
  },
}
