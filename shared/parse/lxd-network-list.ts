import { z } from 'zod'
import type { VirtualNetworkFact } from '../facts/given-fact.ts'
import { prefixOf } from '../net/prefix.ts'
import { addressWithLength } from './address-with-length.ts'
import { firstJsonRow, readJsonRows } from './json-rows.ts'
import { lxdCommand } from './lxd-command.ts'
import { optional } from './optional.ts'
import { defineParser } from './parser.ts'
import { told } from './told.ts'

const Network = z.object({
  name: z.string(),
  type: z.string(),
  managed: z.boolean(),
  config: optional(z.record(z.string(), z.string())),
})

/** `lxc network list --format json` (LXD) and Incus’s: networks of its own, and the host’s interfaces, which are passed over. */
export const lxdNetworkList = defineParser({
  id: 'lxd-network-list',
  title: 'lxc network list',
  noun: 'list of virtual networks',
  os: 'linux',
  answersTo: (command) => lxdCommand(command)?.verb === 'network list',
  recognise: (text) => Network.safeParse(firstJsonRow(text)).success,
  parse: (text, { command }) =>
    readJsonRows(text, ({ value, place }) => {
      const network = Network.safeParse(value).data
      if (network === undefined) return undefined
      const { name, type, managed, config = {} } = network
      if (!managed) return []
      const networks = [config['ipv4.address'], config['ipv6.address']].flatMap((printed = '') =>
        addressWithLength(printed),
      )
      const isNat = config['ipv4.nat'] === 'true' || config['ipv6.nat'] === 'true'
      const fact: VirtualNetworkFact = {
        kind: 'virtual-network',
        name,
        manager: lxdCommand(command)?.manager ?? 'lxd',
        mode: type === 'bridge' ? (isNat ? 'nat' : 'route') : type,
        ...told({ bridge: type === 'bridge' ? name : undefined, parent: config['parent'] }),
        prefixes: networks.map(({ address, length }) => prefixOf(address, length)),
        gateways: networks.map(({ address }) => address),
        ...place,
      }
      return [fact]
    }),
})
