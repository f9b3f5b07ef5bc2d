import { guestNoun } from '../../inventory/guest-noun.ts'
import type { Interface, Machine, Segment } from '../../inventory/inventory.ts'
import { mainAddress } from '../../inventory/main-address.ts'
import { isContainerNat } from '../../inventory/own-nat.ts'
import { fitText, TEXT } from '../measure-text.ts'
import type { Mark, SceneLink, SceneNode, SceneState } from '../scene.ts'
import { detailsOf } from './details.ts'
import { guestNodes } from './guest-nodes.ts'
import { cable } from './home-nodes.ts'
import { nicMarks } from './nic-marks.ts'
import { isHardware, type Parts } from './parts.ts'
import { stackMarks } from './stack-marks.ts'
import { cardLine, cardTitle, interfaceTitle, osWords } from './words.ts'

/** The host: its frame, NICs, TCP/IP stack, own adapters on switches, the switches, and the guests on them. */
export function hostNodes(parts: Parts): { nodes: SceneNode[]; links: SceneLink[] } {
  const { host } = parts
  if (host === undefined) return { nodes: guestNodes(parts, undefined), links: [] }
  const stack = `stack:${host.id}`
  const nodes: SceneNode[] = [frame(host), ...parts.nics.map((one) => nicNode(host, one)), stackNode(host, parts)]
  const links: SceneLink[] = []
  const onOutside = new Set(parts.outside.map(({ id }) => id))
  for (const one of parts.nics) {
    const down = one.up?.value === false ? 'down' : 'up'
    if (one.segment !== undefined && onOutside.has(one.segment)) links.push(cable(one.segment, one.id, down))
    const isPort = parts.inside.some((segment) => segment.external && segment.id === one.segment)
    if (!isPort && (one.uplink || (one.segment !== undefined && onOutside.has(one.segment))))
      links.push(cable(one.id, stack, down))
  }
  for (const { one, segment } of parts.vnics) {
    nodes.push(vnicNode(host, one, segment, parts.guests))
    links.push(cable(stack, one.id), cable(one.id, barId(segment)))
  }
  const guests = new Set(parts.guests.map(({ id }) => id))
  for (const segment of parts.inside) {
    nodes.push(insideBar(host, segment))
    // Of a team each card leads to it.
    for (const { id, segment: on } of parts.nics) if (on === segment.id) links.push(cable(id, barId(segment)))
    for (const guest of new Set(segment.attachments.map(({ machine }) => machine))) {
      if (guests.has(guest)) links.push(cable(barId(segment), guest))
    }
  }
  nodes.push(...guestNodes(parts, host.id))
  return { nodes, links }
}

/** A switch that leads outside is one network with the bar outside: its part inside the host is a bar of its own. */
export const barId = (segment: Segment): string => (segment.external ? `inside:${segment.id}` : segment.id)

function frame(host: Machine): SceneNode {
  const os = osWords(host)
  return {
    id: host.id,
    shape: 'frame',
    band: 'host',
    title: fitText(host.name.value, 150, TEXT.frameTitle, 'middle'),
    lines: os === undefined ? [] : [fitText(os, 88, TEXT.barLine)],
    marks: [],
    state: 'up',
    opens: { machine: host.id },
    label: `${host.name.value}, this host${os === undefined ? '' : `, ${os}`}.`,
    machineKind: 'host',
  }
}

function common(host: Machine, id: string): Pick<SceneNode, 'id' | 'shape' | 'band' | 'parent' | 'marks'> {
  return { id, shape: 'card', band: 'host', parent: host.id, marks: [] }
}

function nicNode(host: Machine, one: Interface): SceneNode {
  const address = mainAddress([one])
  const isApipa = address?.startsWith('169.254.') === true
  const shown = isApipa && one.up?.value !== true ? '169.254…' : address
  const word = nicWord(one, isApipa)
  const marks = nicMarks(one)
  const title = interfaceTitle(one)
  return {
    ...common(host, one.id),
    title: cardTitle(title),
    // The mark says the address.
    lines:
      marks.length > 0 ? cardLine(word.text) : word.first ? cardLine(word.text, shown) : cardLine(shown, word.text),
    marks,
    details: detailsOf([one], word.text),
    state: word.state,
    ...(one.uplink ? {} : { fold: { kind: 'interfaces', key: host.id } }),
    opens: { machine: host.id, interface: one.id },
    label: `${title}, network interface of ${host.name.value}${address === undefined ? '' : `, ${address}`}, ${word.text}.`,
  }
}

function nicWord(one: Interface, isApipa: boolean): { text: string; state: SceneState; first: boolean } {
  if (one.uplink) return { text: 'default route', state: 'up', first: false }
  if (one.kind.value === 'special')
    return { text: isApipa ? 'on purpose' : 'software only', state: 'special', first: false }
  if (one.kind.value === 'wifi-direct') return { text: 'virtual Wi-Fi, idle', state: 'special', first: true }
  if (one.connected?.value === false || (one.up?.value === false && isHardware(one) && isApipa))
    return { text: 'unplugged', state: 'down', first: true }
  if (one.up?.value === false) return { text: 'down', state: 'down', first: true }
  if (isApipa) return { text: one.up?.value === true ? 'no DHCP answer' : 'self-assigned', state: 'up', first: false }
  return {
    text: one.addresses.length === 0 ? 'no address' : (KIND_WORDS[one.kind.value] ?? 'up'),
    state: 'up',
    first: false,
  }
}

const KIND_WORDS: Readonly<Record<string, string>> = {
  tunnel: 'tunnel',
  vlan: 'VLAN',
  ethernet: 'connected',
  wifi: 'connected',
}

function stackNode(host: Machine, parts: Parts): SceneNode {
  const { marks, said } = stackMarks(host, parts)
  return {
    ...common(host, `stack:${host.id}`),
    title: 'TCP/IP',
    lines: host.forwarding[4] === undefined && marks.length === 0 ? cardLine('forwarding not recorded') : [],
    marks,
    state: 'up',
    opens: { machine: host.id },
    label: `TCP/IP of ${host.name.value}: ${said}.`,
  }
}

function vnicNode(host: Machine, one: Interface, segment: Segment, guests: readonly Machine[]): SceneNode {
  const noun = guestNoun(guests.filter(({ id }) => segment.attachments.some(({ machine }) => machine === id)))
  const address = mainAddress([one])
  const isGateway =
    address !== undefined && !segment.external && segment.attachments.some(({ machine }) => machine !== host.id)
  const title = interfaceTitle(one)
  return {
    ...common(host, one.id),
    title: cardTitle(title),
    lines: cardLine(
      address,
      one.uplink ? 'default route' : isGateway ? `${noun}’ gateway` : address === undefined ? 'no address' : undefined,
    ),
    details: detailsOf([one], isGateway ? `${noun}’ gateway` : undefined),
    state: one.up?.value === false ? 'down' : 'up',
    opens: { machine: host.id, interface: one.id },
    label: `${title}, the host's own interface on ${segment.name.value}${address === undefined ? '' : `, ${address}`}.`,
  }
}

function insideBar(host: Machine, segment: Segment): SceneNode {
  const networks = segment.prefixes
    .map((one) => one.value)
    .filter((one) => !one.includes(':') && !one.startsWith('169.254.'))
  const type = segment.switchType
  const marks: Mark[] = type === undefined ? [] : [{ code: 'switch-type', text: type.value }]
  const lines = segment.external ? ['same network as outside'] : networks
  const kind = segment.kind === 'bridge' ? 'bridge' : segment.kind === 'link' ? 'direct link' : undefined
  const text = [
    ...(kind === undefined ? [] : [kind]),
    ...lines,
    ...(segment.defaultSwitch ? ['DHCP · re-addressed at every boot'] : []),
    ...(isContainerNat(segment) ? ['network of containers'] : []),
  ].join(' · ')
  return {
    id: barId(segment),
    shape: 'bar',
    band: 'host',
    parent: host.id,
    title: fitText(segment.name.value, 200, TEXT.cardTitle, 'middle'),
    lines: text === '' ? [] : [fitText(text, 340, TEXT.barLine)],
    marks,
    state: 'up',
    opens: { segment: segment.id },
    label: `${segment.name.value}, ${type === undefined ? (kind ?? 'switch') : `${type.value} switch`}${networks.length === 0 ? '' : `, ${networks.join(', ')}`}.`,
    segmentKind: segment.kind,
  }
}
