import { expect, test } from 'vitest'
import { interfaceNamed, machineNamed, sampleInventory } from '../../tests/support/sample-inventory.ts'
import type { Inventory } from '../inventory/inventory.ts'
import { address } from '../net/address.ts'
import { mac } from '../net/mac.ts'
import { prefix } from '../net/prefix.ts'
import { afterChange, sentences } from './changed.test-support.ts'
import { compare } from './compare.ts'

const guestOf = (inventory: Inventory, name = 'ccl-vm-1') => machineNamed(inventory, name)
const nicOf = (inventory: Inventory, name = 'ccl-vm-1') => {
  const [nic] = guestOf(inventory, name).interfaces
  if (nic === undefined) throw new Error(`${name} has no interface`)
  return nic
}
const without = (inventory: Inventory, id: string) => {
  inventory.machines = inventory.machines.filter((one) => one.id !== id)
  for (const segment of inventory.segments)
    segment.attachments = segment.attachments.filter(({ machine }) => machine !== id)
}

test('a guest with another name is the same one by its MAC: renamed, not gone and new', () => {
  const comparison = afterChange((inventory) => {
    const guest = guestOf(inventory, 'primary')
    guest.id = 'guests/main'
    guest.name.value = 'main'
    for (const segment of inventory.segments)
      for (const one of segment.attachments) if (one.machine === 'guests/primary') one.machine = 'guests/main'
  })
  expect(sentences(comparison)).toEqual(['primary is called main now.'])
})

test('a name in other letters is the same name', () => {
  const comparison = afterChange((inventory) => {
    guestOf(inventory).name.value = 'CCL-VM-1'
  })
  expect(sentences(comparison)).toEqual([])
})

test('a guest with another MAC is the same one by its name', () => {
  const comparison = afterChange((inventory) => {
    const nic = nicOf(inventory)
    if (nic.mac) nic.mac.value = mac('00:15:5d:00:e5:99')
  })
  expect(sentences(comparison)).toEqual(['ccl-vm-1 has the MAC 00:15:5d:00:e5:99 instead of 00:15:5d:00:e5:01.'])
})

test('addresses decide nothing: two guests that changed theirs with each other are still who they were', () => {
  const comparison = afterChange((inventory) => {
    const [one, other] = [nicOf(inventory, 'primary'), nicOf(inventory, 'Ubuntu 18.04.3 LTS')]
    ;[one.addresses, other.addresses] = [other.addresses, one.addresses]
  })
  expect(sentences(comparison)).toEqual([
    'primary has 192.168.41.106 instead of 192.168.41.102.',
    'Ubuntu 18.04.3 LTS has 192.168.41.102 instead of 192.168.41.106.',
  ])
})

test('one more address is no change of the others', () => {
  const comparison = afterChange((inventory) => {
    const nic = nicOf(inventory)
    const [first] = nic.addresses
    if (first) nic.addresses.push({ ...first, address: address('192.168.41.105') })
  })
  expect(sentences(comparison)).toEqual(['ccl-vm-1 has 192.168.41.105 as well now.'])
})

test('a guest that is missing from the list of adapters is gone', () => {
  const comparison = afterChange((inventory) => without(inventory, 'guests/primary'))
  expect(sentences(comparison)).toEqual([
    'primary is gone: it was a virtual machine on Default Switch with 192.168.41.102.',
  ])
})

test('where that list was not recorded it is not gone', () => {
  const comparison = afterChange((inventory) => {
    without(inventory, 'guests/primary')
    inventory.outputs = inventory.outputs.filter(
      ({ id }) => !id.includes('Get-VMNetworkAdapter') && !id.includes('arp'),
    )
  })
  expect(sentences(comparison)).toEqual([])
  expect(comparison.notRecorded.flatMap(({ details }) => details.map(({ sentence }) => sentence))).toContain('primary')
})

test('a command that failed recorded nothing', () => {
  const comparison = afterChange((inventory) => {
    without(inventory, 'guests/primary')
    for (const one of inventory.outputs) one.failure = { code: 'denied', sentence: 'No rights.' }
  })
  expect(sentences(comparison)).toEqual([])
})

test('a device that left the ARP table may be silent, and is not called gone', () => {
  const comparison = afterChange((inventory) => without(inventory, 'lan/3c:37:86:22:f5:fc'))
  expect(comparison.differences.map(({ kind, sentence }) => [kind, sentence])).toEqual([
    ['unseen', '10.0.0.128 is not seen on the home network any more: silent lately, or gone.'],
  ])
})

test('a guest on another switch moved; the switch that nobody knew before is new', () => {
  const comparison = afterChange((inventory) => {
    const [first] = inventory.segments
    const moving = first?.attachments.find(({ machine }) => machine === 'guests/primary')
    if (first === undefined || moving === undefined) throw new Error('the sample is another one')
    first.attachments = first.attachments.filter((one) => one !== moving)
    const name = { ...first.name, value: 'Lab' }
    inventory.segments.push({
      ...first,
      id: 'switch/Lab',
      name,
      defaultSwitch: false,
      prefixes: [],
      attachments: [moving],
    })
    nicOf(inventory, 'primary').segment = 'switch/Lab'
  })
  expect(comparison.differences.map(({ kind, sentence }) => [kind, sentence])).toEqual([
    ['new', 'The switch Lab is new.'],
    ['moved', 'primary is on Lab now; it was on Default Switch.'],
  ])
  expect(comparison.verdicts.map(({ sentence }) => sentence).join('\n')).toContain('primary')
})

test('a switch with another name, and everybody still on it, was renamed', () => {
  const comparison = afterChange((inventory) => {
    const [first] = inventory.segments
    if (first === undefined) throw new Error('the sample is another one')
    first.id = 'switch/Standardswitch'
    first.name.value = 'Standardswitch'
    for (const { interfaces } of inventory.machines)
      for (const one of interfaces) if (one.segment === 'switch/Default Switch') one.segment = first.id
  })
  expect(sentences(comparison)).toEqual(['The switch Default Switch is called Standardswitch now.'])
})

test('another gateway, a route more, a route less and a route another way are told; what follows from an address is not', () => {
  const comparison = afterChange((inventory) => {
    const guest = guestOf(inventory)
    const [byDefault, onLink] = guest.routes
    if (byDefault === undefined || onLink === undefined) throw new Error('the sample is another one')
    byDefault.gateway = address('192.168.41.102')
    guest.routes.push({ ...byDefault, destination: prefix('10.9.0.0/16'), gateway: address('192.168.41.97') })
    guest.routes.push({ ...onLink, destination: prefix('224.0.0.0/4') })
  })
  expect(sentences(comparison)).toEqual([
    'ccl-vm-1’s gateway is 192.168.41.102 instead of 192.168.41.97.',
    'ccl-vm-1 has a route more: 10.9.0.0/16 through 192.168.41.97 on eth0.',
  ])
})

test('power and cable are told, each once', () => {
  const comparison = afterChange((inventory) => {
    const { power } = guestOf(inventory, 'primary')
    if (power) power.value = 'off'
    const nic = interfaceNamed(guestOf(inventory), 'eth0')
    if (nic.up) nic.up.value = false
    if (nic.connected) nic.connected.value = false
  })
  expect(sentences(comparison)).toEqual([
    'primary is off now; it was running.',
    'ccl-vm-1’s eth0 is unplugged now; it was connected.',
  ])
  const lost = comparison.verdicts.map(({ sentence }) => sentence)
  expect(lost).toContain(
    'primary can’t begin a conversation with CC-Labs-2 any more: the virtual machine is not running.',
  )
})

test('answers that changed the same way between the same networks are one sentence, with the pairs under it', () => {
  const comparison = afterChange((inventory) => {
    const host = machineNamed(inventory, 'CC-Labs-2')
    host.routes = host.routes.filter(({ destination }) => destination !== '0.0.0.0/0')
  })
  const internet = comparison.verdicts.find(({ sentence }) => sentence.includes('with the internet'))
  expect(internet?.sentence).toMatch(
    /^everybody on Default Switch can’t begin a conversation with the internet any more: /i,
  )
  expect(internet?.details.map(({ sentence }) => sentence)).toEqual(
    ['ccl-vm-1', 'primary', 'Ubuntu 18.04.3 LTS'].map((name) => `${name} → the internet`),
  )
  expect(internet?.before.said).toBe('yes')
  expect(internet?.after.said).toBe('no: no-route')
})

test('another router with the same address is said to be perhaps another device; one elsewhere is another machine', () => {
  const replaced = afterChange((inventory) => {
    const nic = nicOf(inventory, 'router')
    if (nic.mac) nic.mac.value = mac('a0:b1:c2:00:00:01')
  })
  expect(sentences(replaced)).toEqual([
    'The router has the MAC a0:b1:c2:00:00:01 instead of 48:f7:c0:ac:ee:46: another card, or another device in its place.',
  ])
  const elsewhere = afterChange((inventory) => {
    const nic = nicOf(inventory, 'router')
    if (nic.mac) nic.mac.value = mac('a0:b1:c2:00:00:01')
    for (const held of nic.addresses) held.address = address('192.168.1.1')
  })
  expect(elsewhere.differences.map(({ kind }) => kind)).toEqual(['new', 'gone'])
})

test('two hosts that have nothing in common are said to be two', () => {
  const comparison = afterChange((inventory) => {
    const host = machineNamed(inventory, 'CC-Labs-2')
    host.name.value = 'OTHER'
    for (const [index, one] of host.interfaces.entries()) if (one.mac) one.mac.value = mac(`02:00:00:00:00:0${index}`)
  })
  expect(comparison.differences[0]?.sentence).toBe(
    'These are two hosts: CC-Labs-2 and OTHER have neither the name nor a MAC in common.',
  )
})

test('the order does not depend on the order of the inventory', () => {
  const before = sampleInventory('boot-1')
  const after = sampleInventory('boot-2')
  const turned = structuredClone(after)
  turned.machines.reverse()
  const sorted = (inventory: Inventory) => sentences(compare(before, inventory)).toSorted()
  expect(sorted(turned)).toEqual(sorted(after))
})
