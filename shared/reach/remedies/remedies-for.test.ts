import { describe, expect, test } from 'vitest'
import { recordedFixture } from '../../../tests/support/recorded-fixture.ts'
import { buildInventory } from '../../inventory/build-inventory.ts'
import type { GuestNature } from '../../inventory/guest-nature.ts'
import type { Attachment, Inventory } from '../../inventory/inventory.ts'
import { address } from '../../net/address.ts'
import { prefix } from '../../net/prefix.ts'
import { buildTopology } from '../../topology/build-topology.ts'
import { answer } from '../answer.ts'
import { machine, os, segment, switchOf } from '../lab-topology.test-support.ts'
import { type ReasonCode, reasons } from '../reason.ts'
import type { Question, Remedy } from '../verdict.ts'
import { remediesFor } from './remedies-for.ts'

const HOSTILE = "a'; Remove-Item C:\\ -Recurse; '$(reboot)`"

/** A host with a guest of a hostile name on a switch, and a machine beside it. */
function topologyOf(system: 'windows' | 'linux', nature?: GuestNature) {
  const host = machine(
    'host',
    'host',
    [
      ['eth0', '10.0.0.2/24', 'lan'],
      ['vSwitch', '192.168.50.1/24', 'switch'],
    ],
    os(system),
  )
  const guest = { ...machine('guest', 'vm', [['eth0', '192.168.50.10/24', 'switch']], os('linux')), name: host.name }
  guest.name = { ...host.name, value: HOSTILE }
  if (nature !== undefined) guest.guest = { value: nature, sources: [] }
  const nas = machine('lan-device', 'nas', [['NIC', '10.0.0.9/24', 'lan']])
  const router = machine('router', 'router', [['LAN', '10.0.0.1/24', 'lan']])
  const machines = [host, guest, nas, router]
  return buildTopology({
    name: 'lab',
    host: 'host',
    machines,
    segments: [
      segment('lan', 'lan', '10.0.0.0/24', machines, { external: true }),
      segment('switch', 'virtual-switch', '192.168.50.0/24', machines, switchOf('Internal')),
    ],
    outputs: [],
  })
}

test('a container on Windows is no VM of Hyper-V’s: it is helped by a port, or a network, of Docker’s', () => {
  const topology = topologyOf('windows', { form: 'container', manager: 'hns' })
  const commands = (code: ReasonCode, stack: string) =>
    remediesFor(topology, { from: stack === 'vm' ? 'vm' : 'nas', to: 'vm', protocol: 'udp', port: 53 }, [
      { code, machine: stack, stack, sentence: '', sources: [] },
    ]).flatMap((one) => one.commands)
  expect(commands('nat-no-mapping', 'host')[0]).toBe('docker run -d -p 53:53/udp <image>')
  expect(commands('different-segment', 'vm')).toEqual([expect.stringMatching(/^docker network connect 'switch' '.*'$/)])
  expect(commands('guest-off', 'vm')).toEqual([])
  const places = [
    ['nat-no-mapping', 'host'],
    ['nat-no-mapping', 'vm'],
    ['different-segment', 'vm'],
    ['guest-off', 'vm'],
  ] as const
  for (const [code, stack] of places) expect(commands(code, stack).join('\n')).not.toMatch(/-VM/)
})

const codes = Object.keys(reasons).filter((code): code is Exclude<ReasonCode, 'accepted'> => code !== 'accepted')

describe.each(['windows', 'linux'] as const)('on %s', (system) => {
  const topology = topologyOf(system)
  const remedies = (code: ReasonCode, stack: string) =>
    remediesFor(topology, { from: 'nas', to: 'vm', protocol: 'tcp', port: 22 }, [
      { code, machine: stack, stack, sentence: 'row 10.0.0.0/8 (blackhole)', sources: [] },
    ])

  test.each(codes)('%s has a remedy, or is by design', (code) => {
    for (const stack of ['host', 'vm', 'router']) {
      const made = remedies(code, stack)
      expect(made.length, stack).toBeGreaterThan(0)
      for (const { title, commands } of made) {
        expect(title).not.toBe('')
        for (const command of commands) expect(command).not.toContain('undefined')
      }
    }
  })

  test('a hostile name stays one word of the command', () => {
    const commands = codes
      .flatMap((code) => ['host', 'vm'].flatMap((stack) => remedies(code, stack)))
      .flatMap((one) => one.commands)
    const named = commands.filter((command) => command.includes('Remove-Item'))
    expect(named.length).toBeGreaterThan(0)
    for (const command of named) expect(command).toContain("'a''; Remove-Item C:\\ -Recurse; ''$(reboot)`'")
  })
})

test('a missing route at the home router names the network and who leads there', () => {
  const [first] = remediesFor(topologyOf('windows'), { from: 'nas', to: 'vm', protocol: 'icmp' }, [
    { code: 'no-route', machine: 'router', stack: 'router', sentence: '', sources: [] },
  ])
  expect(first?.title).toContain('a static route to 192.168.50.0/24 by way of 10.0.0.2')
})

test('WSL 2, which Hyper-V does not know, is started by wsl.exe, and every other guest by its own program', () => {
  const { inventory } = topologyOf('windows')
  const startedBy = (manager: 'wsl' | undefined) => {
    const machines = inventory.machines.map((one) =>
      one.id === 'vm' && manager !== undefined
        ? { ...one, guest: { value: { form: 'virtual-machine' as const, manager }, sources: one.name.sources } }
        : one,
    )
    const block = { code: 'guest-off' as const, machine: 'vm', stack: 'vm', sentence: '', sources: [] }
    const question = { from: 'host', to: 'vm', protocol: 'icmp' } as const
    return remediesFor(buildTopology({ ...inventory, machines }), question, [block]).flatMap(({ commands }) => commands)
  }
  expect(startedBy('wsl')).toEqual(['wsl.exe'])
  expect(startedBy(undefined)).toEqual([expect.stringMatching(/^Start-VM -Name /)])
})

describe('on a laptop with Hyper-V the commands are those that mend it there', () => {
  const laptop = buildInventory(recordedFixture('windows-json'), { vendorOf: () => undefined })
  type Host = Inventory['machines'][number]
  const ask = (question: Question, change: (host: Host, inventory: Inventory) => void = () => undefined) => {
    const inventory = structuredClone(laptop)
    const host = inventory.machines.find(({ id }) => id === inventory.host)
    if (host === undefined) throw new Error('the fixture is another one')
    change(host, inventory)
    return answer(buildTopology(inventory), question)
  }
  const commandsOf = ({ remedies }: { remedies: Remedy[] }) => remedies.flatMap(({ commands }) => commands)
  const outside = laptop.machines.find(({ kind }) => kind === 'lan-device')?.id ?? ''

  test('past a NAT that Windows lists: the External switch that is there, a mapping with its rule, a port proxy', () => {
    const { blocks, remedies } = ask({ from: outside, to: 'guests/web', protocol: 'tcp', port: 8443 })
    expect(blocks.map(({ code }) => code)).toContain('nat-no-mapping')
    expect(commandsOf({ remedies })).toEqual(
      expect.arrayContaining([
        "Connect-VMNetworkAdapter -VMName 'web' -SwitchName 'LAN'",
        "Add-NetNatStaticMapping -NatName 'LabNat' -Protocol TCP -ExternalIPAddress 0.0.0.0 -ExternalPort 8443 -InternalIPAddress 192.168.77.10 -InternalPort 8443",
        "New-NetFirewallRule -DisplayName 'Switchyard: port 8443' -Direction Inbound -Action Allow -Protocol TCP -LocalPort 8443",
        'netsh interface portproxy add v4tov4 listenport=8443 connectaddress=192.168.77.10 connectport=8443',
      ]),
    )
    expect(remedies.filter(({ commands, caution }) => commands.length > 0 && caution === undefined)).toEqual([])
  })

  test('a UDP port behind the Default Switch: nothing maps it there, so a NAT of its own, on a network that is free', () => {
    const used = prefix('192.168.250.0/24')
    const { remedies } = ask({ from: outside, to: 'guests/win11', protocol: 'udp', port: 53 }, (_, { segments }) => {
      for (const one of segments)
        if (one.name.value === 'Closed') one.prefixes = [{ value: used, sources: one.sources }]
    })
    const own = remedies.find(({ title }) => title.includes('a NAT of its own'))
    expect(own?.commands).toEqual(
      expect.arrayContaining([
        "New-NetNat -Name 'NAT' -InternalIPInterfaceAddressPrefix 192.168.249.0/24",
        expect.stringMatching(
          /^Add-NetNatStaticMapping -NatName 'NAT' -Protocol UDP .*-InternalIPAddress 192\.168\.249\.10 /,
        ),
      ]),
    )
    expect(own?.caution).toContain('there is LabNat')
    expect(commandsOf({ remedies }).join('\n')).not.toContain('portproxy')
  })

  test('a rule that blocks is switched off; where none lets it in, one does; where none counts, they count again', () => {
    const question: Question = { from: 'guests/web', to: 'host', address: address('192.168.77.1'), protocol: 'icmp' }
    const inbound = (change: (host: Host) => void) =>
      commandsOf(
        ask(question, (host) => {
          host.firewallRules = { value: [], sources: host.name.sources }
          for (const profile of host.firewallProfiles?.value ?? []) profile.enabled = true
          change(host)
        }),
      )
    expect(inbound(() => undefined)).toEqual([
      "New-NetFirewallRule -DisplayName 'Switchyard: icmp' -Direction Inbound -Action Allow -Protocol ICMPv4 -IcmpType 8 -InterfaceAlias 'vEthernet (LabNat)'",
    ])
    const rule = { name: "No 'ping'", direction: 'in', action: 'block', enabled: true, conditionsTold: true } as const
    expect(
      inbound(({ firewallRules, name }) =>
        firewallRules?.value.push({ ...rule, profiles: [], sources: name.sources.slice(0, 1) }),
      ),
    ).toEqual(["Disable-NetFirewallRule -DisplayName 'No ''ping'''"])
    expect(
      inbound(({ firewallProfiles }) => {
        for (const profile of firewallProfiles?.value ?? []) profile.inboundRules = false
      }),
    ).toEqual([expect.stringMatching(/^Set-NetFirewallProfile -Name \w+ -AllowInboundRules True$/)])
  })

  test('the VLAN, and the entry of an access list, are named by what they are', () => {
    const question: Question = {
      from: 'guests/fw',
      to: 'guests/web',
      address: address('192.168.77.10'),
      protocol: 'icmp',
    }
    const onLab = (change: (fw: Attachment, web: Attachment) => void) =>
      ask(question, (_, inventory) => {
        const ports = inventory.segments.flatMap(({ attachments }) => attachments)
        for (const port of ports) delete port.vlan
        const [fw, web] = ['guests/fw', 'guests/web'].map((id) => ports.find(({ machine }) => machine === id))
        if (fw === undefined || web === undefined) throw new Error('the fixture is another one')
        change(fw, web)
      })
    const inVlan = (vlan: number, { sources }: Attachment) => ({ value: { mode: 'access', vlan } as const, sources })
    const apart = onLab((fw, web) => {
      fw.vlan = inVlan(20, fw)
      web.vlan = inVlan(30, web)
    })
    expect(commandsOf(apart)).toContain("Set-VMNetworkAdapterVlan -VMName 'web' -Access -VlanId 20")
    const denied = onLab((_, web) => {
      web.acls = [{ direction: 'Inbound', action: 'Deny', local: 'ANY', remote: '192.168.77.0/24' }]
    })
    expect(commandsOf(denied)).toContain(
      "Remove-VMNetworkAdapterAcl -VMName 'web' -Direction Inbound -Action Deny -RemoteIPAddress '192.168.77.0/24'",
    )
  })

  test('an adapter is called as the machine that runs the command calls it: the host’s own on a switch, not the switch’s card', () => {
    const { remedies } = ask({ from: outside, to: 'host', address: address('10.20.0.5'), protocol: 'icmp' }, (host) => {
      host.firewallRules = { value: [], sources: host.name.sources }
      for (const profile of host.firewallProfiles?.value ?? []) profile.enabled = true
    })
    expect(commandsOf({ remedies })).toEqual([expect.stringMatching(/ -InterfaceAlias 'vEthernet \(LAN\)'$/)])
  })

  test('from an Internal switch to the internet a NAT for its network leads, which forwarding alone does not', () => {
    const { blocks, remedies } = ask({ from: 'guests/web', to: 'internet', protocol: 'icmp' }, (host) => {
      host.nats = { value: [], sources: host.name.sources }
      for (const one of host.interfaces) for (const ip of [one.ip?.[4], one.ip?.[6]]) delete ip?.forwarding
      host.forwarding = { 4: { value: false, sources: host.name.sources } }
    })
    expect(blocks.map(({ code }) => code)).toContain('not-forwarding')
    expect(commandsOf({ remedies })).toContain(
      "New-NetNat -Name 'LabNat' -InternalIPInterfaceAddressPrefix 192.168.77.0/24",
    )
  })

  test('a guest that is on no switch is put on one: that of whom it asks for, else one that leads on', () => {
    const unplug = (_: Host, { segments, machines }: Inventory) => {
      for (const segment of segments)
        segment.attachments = segment.attachments.filter(({ machine }) => machine !== 'guests/web')
      const [one] = machines.find(({ id }) => id === 'guests/web')?.interfaces ?? []
      if (one === undefined) throw new Error('the fixture is another one')
      delete one.segment
      one.connected = { value: false, sources: one.sources }
    }
    const to = (id: string) => commandsOf(ask({ from: 'guests/web', to: id, protocol: 'icmp' }, unplug))
    expect(to('guests/fw')).toEqual(["Connect-VMNetworkAdapter -VMName 'web' -SwitchName 'LabNat'"])
    expect(to('internet')).toEqual(["Connect-VMNetworkAdapter -VMName 'web' -SwitchName 'Standardswitch'"])
  })

  test('between a Private switch and the host: the switch may become an Internal one', () => {
    const between = (from: string, to: string) =>
      ask({ from, to, protocol: 'icmp' }, (_, { machines }) => {
        const [one] = machines.find(({ id }) => id === 'guests/db')?.interfaces ?? []
        one?.addresses.push({ address: address('10.99.0.2'), length: 24, sources: one.sources })
      })
    const internal = "Set-VMSwitch -Name 'Closed' -SwitchType Internal"
    const into = between('host', 'guests/db')
    expect(into.blocks.map(({ code }) => code)).toContain('private-switch')
    expect(commandsOf(into)).toContain(internal)
    expect(commandsOf(between('guests/db', 'host'))).toContain(internal)
    expect(commandsOf(between(outside, 'guests/db'))).toContain(
      "Connect-VMNetworkAdapter -VMName 'db' -SwitchName 'LAN'",
    )
  })
})
