import { z } from 'zod'
import type { Fact, Place } from '../facts/fact.ts'
import type { GuestFact, GuestManager, PublishedPortFact } from '../facts/guest-fact.ts'
import { parseAddress } from '../net/address.ts'
import { parseMac } from '../net/mac.ts'
import { addressWithLength } from './address-with-length.ts'
import { firstJsonRow, readJsonRows } from './json-rows.ts'
import { lxdCommand } from './lxd-command.ts'
import { optional } from './optional.ts'
import { defineParser } from './parser.ts'
import { told } from './told.ts'

const Words = z.record(z.string(), z.string())
const Nic = z.object({
  addresses: optional(z.array(z.object({ address: z.string(), netmask: z.string() }))),
  hwaddr: optional(z.string()),
  host_name: optional(z.string()),
  type: optional(z.string()),
})
type Nic = z.infer<typeof Nic>
const Instance = z.object({
  name: z.string(),
  status: z.string(),
  type: z.enum(['container', 'virtual-machine']),
  expanded_config: optional(Words),
  expanded_devices: optional(z.record(z.string(), Words)),
  state: optional(z.object({ network: optional(z.record(z.string(), Nic)), pid: optional(z.number()) })),
})
type Instance = z.infer<typeof Instance>

/** `lxc list --format json` (LXD) and `incus list --format json`: containers and VMs with their adapters. */
export const lxdList = defineParser({
  id: 'lxd-list',
  title: 'lxc list',
  noun: 'list of containers and VMs',
  os: 'linux',
  answersTo: (command) => lxdCommand(command)?.verb === 'list',
  recognise: (text) => {
    const first = Instance.safeParse(firstJsonRow(text)).data
    return first?.expanded_devices !== undefined
  },
  parse: (text, { command }) =>
    readJsonRows(text, ({ value, place }) => {
      const instance = Instance.safeParse(value).data
      return instance && factsOf(instance, lxdCommand(command)?.manager ?? 'lxd', place)
    }),
})

const POWERS: ReadonlyMap<string, GuestFact['power']> = new Map([
  ['Running', 'running'],
  ['Ready', 'running'],
  ['Frozen', 'paused'],
  ['Stopped', 'off'],
])

function factsOf(instance: Instance, manager: GuestManager, place: Place): Fact[] {
  const { name, status, type, state, expanded_devices: devices = {} } = instance
  const nics = Object.entries(devices).filter(([, device]) => device['type'] === 'nic')
  const pid = state?.pid !== undefined && state.pid > 0 ? state.pid : undefined
  const guest: GuestFact = {
    kind: 'guest',
    name,
    manager,
    form: type,
    power: POWERS.get(status) ?? 'unknown',
    ...told({ without: nics.length === 0 ? ({ how: 'none' } as const) : undefined, pid }),
    ...place,
  }
  const adapters = nics.map(([device, said]): Fact => {
    const inside = said['name'] ?? device
    // A VM's agent tells its own names of them; the MAC is that which it was given.
    const given = said['hwaddr'] ?? instance.expanded_config?.[`volatile.${device}.hwaddr`]
    const seen = nicOf(instance, inside, given)
    const port = seen?.host_name || instance.expanded_config?.[`volatile.${device}.host_name`]
    return {
      kind: 'guest-adapter',
      guest: name,
      manager,
      name: inside,
      ...told({
        mac: parseMac(given ?? seen?.hwaddr ?? ''),
        port: guest.power === 'off' ? undefined : port,
        network: said['network'] ?? said['parent'],
      }),
      addresses: (seen?.addresses ?? []).flatMap(({ address, netmask }) => addressWithLength(address, netmask)),
      ...place,
    }
  })
  const proxies = Object.values(devices).flatMap((device) => proxyOf(device) ?? [])
  return [guest, ...adapters, ...proxies.map((port) => ({ ...port, guest: name, manager, ...place }))]
}

function nicOf({ state }: Instance, inside: string, given: string | undefined): Nic | undefined {
  const all = state?.network ?? {}
  const mac = parseMac(given ?? '')
  return all[inside] ?? Object.values(all).find(({ hwaddr }) => mac !== undefined && parseMac(hwaddr ?? '') === mac)
}

/** `{"type":"proxy","listen":"tcp:0.0.0.0:8081","connect":"tcp:127.0.0.1:80"}`; with `bind` other than `host` it listens in the guest. */
function proxyOf(device: Readonly<Record<string, string>>): Omit<PublishedPortFact, 'guest' | 'line'> | undefined {
  if (device['type'] !== 'proxy' || (device['bind'] ?? 'host') !== 'host') return undefined
  const listens = endOf(device['listen'] ?? '')
  const connects = endOf(device['connect'] ?? '')
  if (listens === undefined || connects === undefined) return undefined
  const { protocol, address, port } = listens
  return { kind: 'published-port', protocol, listenAddress: address, listenPort: port, guestPort: connects.port }
}

function endOf(text: string) {
  const [, protocol, host = '', port] = /^(tcp|udp):\[?([^\]]{0,64}?)\]?:(\d{1,5})$/.exec(text) ?? []
  const address = parseAddress(host)
  if ((protocol !== 'tcp' && protocol !== 'udp') || address === undefined) return undefined
  return { protocol, address, port: Number(port) } as const
}
