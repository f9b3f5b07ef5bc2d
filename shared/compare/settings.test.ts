import { expect, test } from 'vitest'
import type { Inventory } from '../inventory/inventory.ts'
import { LLMNR } from '../inventory/name-asking.ts'
import { address } from '../net/address.ts'
import { fixtureInventory, sentences } from './changed.test-support.ts'
import { compare } from './compare.ts'

const linux = fixtureInventory('linux-lab')
const windows = fixtureInventory('windows-json')

const inLinux = (path: string, from: string | RegExp, to: string) =>
  compare(
    linux,
    fixtureInventory('linux-lab', (at, text) => (at === path ? text.replace(from, to) : text)),
  )
const inWindows = (change: (inventory: Inventory) => void) => {
  const after = structuredClone(windows)
  change(after)
  return compare(windows, after)
}

test('forwarding that was switched off is a setting, and what it stops is told beside it', () => {
  const comparison = inLinux('host/sysctl.txt', /(net\.ipv4\..*forward(?:ing)?) = 1/g, '$1 = 0')
  expect(sentences(comparison)).toContain('IP forwarding (IPv4) of vm is off now; it was on.')
  expect(comparison.verdicts.length).toBeGreaterThan(0)
  // What the kernel sets for each interface along with it is one sentence.
  const byInterface = comparison.differences.filter(({ sentence }) => sentence.includes('.forwarding'))
  expect(byInterface.map(({ sentence }) => sentence)).toEqual([
    expect.stringMatching(/^net\.ipv4\.conf\.\*\.forwarding on vm is 0 now for \d+ interfaces; it was 1\.$/),
  ])
  expect(byInterface[0]?.details.map(({ sentence }) => sentence)).toContain(
    'net.ipv4.conf.br0.forwarding on vm is 0 now; it was 1.',
  )
})

test('a rule of the packet filter that was added is told with its words', () => {
  const [difference] = inWindows((inventory) => {
    const host = inventory.machines.find(({ id }) => id === inventory.host)
    const [rule] = host?.firewallRules?.value ?? []
    if (rule) host?.firewallRules?.value.push({ ...rule, name: 'Block ping', action: 'block' })
  }).differences
  expect(difference?.sentence).toMatch(/^On .*, the firewall’s rules changed: 1 added\.$/)
  expect(difference?.details.map(({ sentence }) => sentence)).toEqual([
    expect.stringMatching(/^Added: block .*“Block ping”/),
  ])
})

test('a VLAN, an access list and a guard of a port are told with the port', () => {
  const comparison = inWindows((inventory) => {
    const port = inventory.segments
      .flatMap(({ attachments }) => attachments)
      .find(({ machine, vlan }) => machine === 'guests/web' && vlan !== undefined)
    if (port?.vlan === undefined || port.macSpoofing === undefined) throw new Error('the fixture is another one')
    port.vlan.value = { mode: 'access', vlan: 77 }
    port.macSpoofing.value = !port.macSpoofing.value
  })
  const told = sentences(comparison)
  expect(told).toContainEqual(expect.stringMatching(/^The VLAN at web’s port on LabNat is 77 now; it was /))
  expect(told).toContainEqual(expect.stringMatching(/^MAC spoofing at web’s port on LabNat is /))
  expect(told).toHaveLength(2)
})

test('each row of network virtualization that came or went is told, and whom somebody asks for names', () => {
  const rows = (before: Inventory, ...keys: string[]) => {
    const changed = structuredClone(before)
    const host = changed.machines.find(({ id }) => id === changed.host)
    const [source] = host?.name.sources ?? []
    if (host === undefined || source === undefined) throw new Error('the fixture is another one')
    for (const key of keys)
      host.settings.push({ key: `Network virtualization, ${key}`, value: 'tenant', sources: [source] })
    host.dnsServers = [{ value: address(keys.length > 1 ? '10.0.0.53' : '10.0.0.54'), sources: [source] }]
    return changed
  }
  const [one, two] = [
    'lookup record 10.91.0.4 in virtual subnet 6001',
    'lookup record 10.91.0.5 in virtual subnet 6001',
  ]
  const { differences } = compare(rows(windows, one), rows(windows, one, two))
  expect(differences.map(({ sentence }) => sentence)).toEqual([
    expect.stringMatching(/^On .*, the DNS servers changed: 1 added, 1 taken away\.$/),
    expect.stringMatching(/^On .*, the network virtualization changed: 1 added\.$/),
  ])
  expect(differences[1]?.details.map(({ sentence }) => sentence)).toEqual([
    'Added: Network virtualization, lookup record 10.91.0.5 in virtual subnet 6001: tenant',
  ])
})

test('a firewall rule that kept its name and got another port is another rule', () => {
  const [difference] = inWindows((inventory) => {
    const host = inventory.machines.find(({ id }) => id === inventory.host)
    const rule = host?.firewallRules?.value.find(({ localPorts }) => localPorts !== undefined)
    if (rule === undefined) throw new Error('the fixture is another one')
    rule.localPorts = ['4711']
  }).differences
  expect(difference?.sentence).toMatch(/the firewall’s rules changed: 1 added, 1 taken away\.$/)
  expect(difference?.details[0]?.sentence).toContain('to port 4711')
})

test('a NAT that was taken away is told; one whose list was not recorded is not', () => {
  const gone = inWindows((inventory) => {
    for (const { nats } of inventory.machines) if (nats) nats.value = []
  })
  expect(sentences(gone)).toContainEqual(expect.stringMatching(/the NAT changed: 1 taken away/))
  const silent = compare(
    windows,
    fixtureInventory('windows-json', (path, text) => (/Get-NetNat\.json/.test(path) ? undefined : text)),
  )
  expect(sentences(silent)).toEqual([])
  expect(silent.notRecorded.map(({ sentence }) => sentence).join('\n')).toContain('the list of NATs')
})

test('a guest’s namespace that is gone is a guest that is gone: the host lists its namespaces', () => {
  const after = fixtureInventory('linux-lab', (path, text) => {
    if (path.startsWith('guests/db/')) return undefined
    return /^host\/(?:ip|bridge)-(?:netns|link|address|fdb|vlan|neigh)/.test(path) ? withoutGuest(text) : text
  })
  expect(sentences(compare(linux, after))).toContainEqual(
    expect.stringMatching(/^db is gone: it was a virtual machine/),
  )
})

function withoutGuest(text: string): string {
  const rows: unknown = text.startsWith('[') ? JSON.parse(text) : undefined
  if (!Array.isArray(rows)) throw new Error('not a list')
  return JSON.stringify(rows.filter((row) => !/"(?:v-db|db|10\.77\.0\.20)"/.test(JSON.stringify(row))))
}

test('LLMNR that a policy turned off is told, where nothing was set before', () => {
  const registry = (value: string) => {
    const inventory = structuredClone(windows)
    const host = inventory.machines.find(({ id }) => id === inventory.host)
    host?.settings.push({ key: LLMNR, value, sources: host.name.sources })
    return inventory
  }
  expect(sentences(compare(registry('on: no policy turns it off'), registry('off, by policy')))).toEqual([
    expect.stringMatching(
      /^LLMNR \(asking everybody for names\) on .* is off, by policy now; it was on: no policy turns it off\.$/,
    ),
  ])
})

test('another system, and a gateway that a guest tells of no more, are told; what was told on one side only is not', () => {
  const web = (inventory: Inventory) => {
    const machine = inventory.machines.find(({ id }) => id === 'guests/web')
    const [card] = machine?.interfaces ?? []
    if (machine === undefined || card === undefined) throw new Error('the fixture is another one')
    return { machine, card, sources: card.sources.filter(({ kind }) => kind === 'seen') }
  }
  const before = structuredClone(windows)
  const was = web(before)
  was.machine.hyperV = { system: { value: 'Ubuntu 22.04', sources: was.sources } }
  was.card.gateways = { 4: { value: [address('192.168.77.1')], sources: was.sources } }
  const after = structuredClone(before)
  const is = web(after)
  is.machine.hyperV = { system: { value: 'Ubuntu 24.04', sources: is.sources } }
  is.card.gateways = { 4: { value: [], sources: is.sources } }
  expect(sentences(compare(before, after))).toEqual(
    expect.arrayContaining([
      'What web says it runs is Ubuntu 24.04 now; it was Ubuntu 22.04.',
      'The IPv4 gateway that web tells of is none now; it was 192.168.77.1.',
    ]),
  )
  expect(sentences(compare(windows, before)).filter((sentence) => /says it runs|tells of/.test(sentence))).toEqual([])
})
