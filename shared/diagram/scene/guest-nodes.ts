import type { Attachment, Machine } from '../../inventory/inventory.ts'
import { mainAddress } from '../../inventory/main-address.ts'
import type { SceneNode } from '../scene.ts'
import { machineDetails } from './details.ts'
import { guestMarks } from './guest-marks.ts'
import { likeness } from './likeness.ts'
import type { Parts } from './parts.ts'
import { cardLine, cardTitle, powerWord } from './words.ts'

/** The cards of all guests; `parent` is the frame that they stand in. */
export function guestNodes({ guests, inside, outside }: Parts, parent: string | undefined): SceneNode[] {
  const ports = Map.groupBy(
    [...new Set([...inside, ...outside])].flatMap(({ attachments }) => attachments),
    ({ machine }) => machine,
  )
  return guests.map((guest) => remembered(guest, ports.get(guest.id) ?? [], parent))
}

interface Drawn {
  ports: readonly Attachment[]
  parent: string | undefined
  node: SceneNode
}

/** The cards of thousands stay as they are when one guest changes. */
const drawn = new WeakMap<Machine, Drawn>()

function remembered(guest: Machine, ports: readonly Attachment[], parent: string | undefined): SceneNode {
  const before = drawn.get(guest)
  const isSame = (one: Drawn) =>
    one.parent === parent && one.ports.length === ports.length && one.ports.every((port, i) => port === ports[i])
  if (before !== undefined && isSame(before)) return before.node
  const node = guestNode(guest, ports, parent)
  drawn.set(guest, { ports, parent, node })
  return node
}

function guestNode(guest: Machine, ports: readonly Attachment[], parent: string | undefined): SceneNode {
  const address = mainAddress(guest.interfaces)
  const power = powerWord(guest)
  const isOff = power === 'off' || power === 'saved'
  const marks = guestMarks(guest, ports)
  const said = [address, power, ...marks.map(({ text }) => text)].filter((one) => one !== undefined)
  return {
    id: guest.id,
    shape: 'card',
    band: 'guests',
    ...(parent === undefined ? {} : { parent }),
    title: cardTitle(guest.name.value),
    lines: cardLine(address ?? (isOff ? undefined : withoutWords(guest)), power),
    marks,
    details: [...machineDetails(guest, power), ...systemLine(guest)],
    state: isOff ? 'off' : 'up',
    fold: {
      kind: 'guests',
      key: likeness(guest, ports, marks),
      ...(power === undefined ? {} : { words: power }),
      ...(address === undefined ? {} : { address }),
    },
    opens: { machine: guest.id },
    label: `${[guest.name.value, guest.guest?.value.form === 'container' ? 'container' : 'guest', ...said.filter((one) => one !== 'container')].join(', ')}.`,
    machineKind: 'guest',
  }
}

/** Which system it says that it runs. */
const systemLine = ({ hyperV }: Machine): string[] => (hyperV?.system === undefined ? [] : [hyperV.system.value])

function withoutWords({ guest }: Machine): string {
  const without = guest?.value.without
  if (without?.how === 'none') return 'no network'
  if (without?.how === 'mirrored') return 'this host’s addresses'
  return without === undefined ? 'address not known' : `behind ${without.by}`
}
