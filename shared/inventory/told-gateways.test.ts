import { expect, test } from 'vitest'
import { buildTopology } from '../topology/build-topology.ts'
import { buildInventory } from './build-inventory.ts'

const IPCONFIG = `
Configuration IP de Windows


Carte Ethernet Ethernet :

   Suffixe DNS propre à la connexion. . . : home
   Adresse IPv4. . . . . . . . . . . . . .: 192.168.7.20
   Masque de sous-réseau. . . . . . . . . : 255.255.255.0
   Passerelle par défaut. . . . . . . . . : 192.168.7.1

Carte Ethernet Labo :

   Adresse IPv4. . . . . . . . . . . . . .: 10.99.0.5
   Masque de sous-réseau. . . . . . . . . : 255.255.0.0
   Passerelle par défaut. . . . . . . . . : 0.0.0.0
`

const ROUTES = `
===========================================================================
IPv4 Route Table
===========================================================================
Active Routes:
Network Destination        Netmask          Gateway       Interface  Metric
          0.0.0.0          0.0.0.0      192.168.7.9     192.168.7.20     25
      192.168.7.0    255.255.255.0         On-link      192.168.7.20    281
===========================================================================
Persistent Routes:
  None
`

function host(texts: Record<string, string>) {
  const outputs = Object.entries(texts).map(([command, text]) => ({ id: `host/${command}`, command, text }))
  const machines = [{ id: 'host', role: 'host' as const, outputs }]
  const inventory = buildInventory({ name: 'x', machines }, { vendorOf: () => undefined })
  const [machine, ...others] = inventory.machines
  const routers = others.filter(({ kind }) => kind === 'router')
  return {
    uplinks: machine?.interfaces.filter(({ uplink }) => uplink).map(({ name }) => name),
    routers: routers.flatMap(({ interfaces }) => interfaces.map(({ addresses }) => addresses[0]?.address)),
    ways: buildTopology(inventory)
      .stacks.get('host')
      ?.routes.map(({ destination, gateway }) => [destination, gateway]),
  }
}

test('a gateway that only the list of adapters tells is a router, and the way out', () => {
  expect(host({ ipconfig: IPCONFIG })).toEqual({
    uplinks: ['Ethernet'],
    routers: ['192.168.7.1'],
    ways: [
      ['192.168.7.0/24', null],
      ['10.99.0.0/16', null],
      ['0.0.0.0/0', '192.168.7.1'],
    ],
  })
})

test('where routes were recorded, they alone tell the gateway', () => {
  expect(host({ ipconfig: IPCONFIG, 'route print': ROUTES })).toMatchObject({
    uplinks: ['Ethernet'],
    routers: ['192.168.7.9'],
  })
})
