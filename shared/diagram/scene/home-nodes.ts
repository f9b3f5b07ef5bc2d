import type { Machine, Segment } from '../../inventory/inventory.ts'
import { mainAddress } from '../../inventory/main-address.ts'
import { INTERNET_SHOWN, shownName } from '../../inventory/shown-name.ts'
import { isLocallyAdministered } from '../../net/mac.ts'
import { fitText, TEXT } from '../measure-text.ts'
import type { Mark, SceneLink, SceneNode } from '../scene.ts'
import { machineDetails } from './details.ts'
import { machineMarks } from './machine-marks.ts'
import type { Parts } from './parts.ts'
import { cardLineKeeping, cardTitle, deviceLine, deviceTitle } from './words.ts'

/** The internet, routers, networks outside the host and the devices on them. */
export function homeNodes(parts: Parts): { nodes: SceneNode[]; links: SceneLink[] } {
  const nodes: SceneNode[] = []
  const links: SceneLink[] = []
  const drawn = new Set<string>()
  const somewhere = new Set(parts.outside.flatMap(({ attachments }) => attachments.map(({ machine }) => machine)))
  const hasWayOut = parts.routers.length > 0 || parts.host?.interfaces.some((one) => one.uplink) === true
  if (hasWayOut) nodes.push(internet)
  for (const router of parts.routers) nodes.push(routerNode(router))
  for (const segment of parts.outside) {
    nodes.push(outsideBar(segment))
    const attached = new Set(segment.attachments.map(({ machine }) => machine))
    const on = (machine: Machine) => attached.has(machine.id)
    for (const router of parts.routers.filter(on)) {
      if (!links.some((link) => link.from === 'internet' && link.to === router.id))
        links.push(cable('internet', router.id))
      links.push(cable(router.id, segment.id))
    }
    const isFirst = segment === parts.outside[0]
    const devices = parts.devices.filter((one) => on(one) || (isFirst && !somewhere.has(one.id)))
    for (const device of devices) {
      if (!drawn.has(device.id)) nodes.push(deviceNode(device))
      drawn.add(device.id)
      links.push(cable(segment.id, device.id))
    }
  }
  if (parts.outside.length === 0) for (const device of parts.devices) nodes.push(deviceNode(device))
  return { nodes, links }
}

export const cable = (from: string, to: string, state: SceneLink['state'] = 'up'): SceneLink => ({
  id: `${from}—${to}`,
  from,
  to,
  state,
})

const internet: SceneNode = {
  id: 'internet',
  shape: 'card',
  band: 'internet',
  title: INTERNET_SHOWN,
  lines: ['everything else'],
  marks: [],
  state: 'up',
  label: 'The internet: every public address.',
  machineKind: 'internet',
}

function routerNode(router: Machine): SceneNode {
  const title = shownName(router)
  const vendor = router.interfaces.find((one) => one.vendor !== undefined)?.vendor
  const known = router.observed ? undefined : 'NAT assumed'
  return {
    id: router.id,
    shape: 'card',
    band: 'router',
    title: cardTitle(title),
    lines: cardLineKeeping(
      known,
      title === router.name.value ? mainAddress(router.interfaces) : undefined,
      shortVendor(vendor),
    ),
    marks: [],
    details: machineDetails(router, known),
    state: router.observed ? 'up' : 'assumed',
    opens: { machine: router.id },
    label: `${title}, router${router.observed ? '' : '; its NAT is assumed, not recorded'}.`,
    machineKind: 'router',
  }
}

/** Why no maker is named: such a MAC has none (IEEE 802, U/L bit), or the registry does not know it. */
function noVendorWords({ interfaces }: Machine): string {
  const isLocal = interfaces.some(({ mac }) => mac !== undefined && isLocallyAdministered(mac.value))
  return isLocal ? 'local MAC, no vendor' : 'vendor not known'
}

function deviceNode(device: Machine): SceneNode {
  const address = mainAddress(device.interfaces)
  const vendor = shortVendor(device.interfaces.find((one) => one.vendor !== undefined)?.vendor)
  return {
    id: device.id,
    shape: 'card',
    band: 'home',
    title: deviceTitle(device.name.value),
    lines: deviceLine(
      address === device.name.value ? undefined : address,
      vendor ?? (address === device.name.value ? noVendorWords(device) : undefined),
    ),
    marks: machineMarks(device),
    details: machineDetails(device),
    state: 'up',
    fold: { kind: 'devices', key: '', ...(address === undefined ? {} : { address }) },
    opens: { machine: device.id },
    label: `${device.name.value}, device on the network${vendor === undefined ? '' : `, made by ${vendor}`}.`,
    machineKind: 'lan-device',
  }
}

function outsideBar(segment: Segment): SceneNode {
  const networks = segment.prefixes.map((one) => one.value)
  const marks: Mark[] =
    segment.switchType === undefined ? [] : [{ code: 'switch-type', text: segment.switchType.value }]
  const title = networks[0] ?? segment.name.value
  return {
    id: segment.id,
    shape: 'bar',
    band: 'home',
    title: fitText(title, 240, TEXT.cardTitle),
    lines: [
      fitText(
        [networks.length > 0 ? segment.name.value : 'network', ...networks.slice(1)].join(' · '),
        360,
        TEXT.barLine,
      ),
    ],
    marks,
    state: 'up',
    opens: { segment: segment.id },
    label: `Network ${segment.name.value}${networks.length === 0 ? '' : `, ${networks.join(', ')}`}, outside the host.`,
    segmentKind: 'lan',
  }
}

/** "Intel Corporate" → "Intel": legal forms say nothing to a reader. */
function shortVendor(vendor: string | undefined): string | undefined {
  return vendor?.replace(/[,\s]+(inc|ltd|co|corp|corporate|corporation|gmbh|llc|limited|international)\b.*$/i, '')
}
