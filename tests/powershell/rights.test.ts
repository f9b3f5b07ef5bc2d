import { expect, test } from 'vitest'
import { getHnsEndpoint } from '../../electron/collect/windows/commands/get-hns-endpoint.ts'
import { getHnsNetwork } from '../../electron/collect/windows/commands/get-hns-network.ts'
import { getNetIpAddress } from '../../electron/collect/windows/commands/get-net-ip-address.ts'
import { getVmNetworkAdapter } from '../../electron/collect/windows/commands/get-vm-network-adapter.ts'
import { troublesOf } from '../../electron/station/troubles.ts'
import type { Inventory } from '../../shared/inventory/inventory.ts'
import type { Recording } from '../../shared/recording/recording.ts'
import { PATIENT, type Scenario, type StoodIn } from './engine.ts'
import { cells, collectorOf, understood } from './looked-at.ts'
import { scenario } from './scenario.ts'

const laptop: Scenario = { ...scenario('cc-labs-2'), 'Get-NetFirewallProfile': [], 'Get-NetFirewallRule': [] }
const refused = (id: string, message: string): StoodIn => ({ error: { id, category: 'PermissionDenied', message } })
const everyHyperV = (answer: StoodIn): Scenario =>
  Object.fromEntries(
    Object.keys(laptop)
      .filter((name) => name.startsWith('Get-VM'))
      .concat('Get-VMNetworkAdapterAcl', 'Get-VMNetworkAdapterExtendedAcl')
      .map((name) => [name, answer]),
  )
const withoutGroup = (message: string) =>
  everyHyperV(refused('AccessDenied,Microsoft.HyperV.PowerShell.Commands.GetVM', message))
const notElevated = refused('Windows System Error 5,Get-NetFirewallRule', 'Zugriff verweigert')

const KIND = 'Get-ItemProperty HKLM:\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion'
const edition = (EditionID: string, InstallationType: string, hyperV: boolean): Scenario => ({
  [KIND]: [{ EditionID, InstallationType, CurrentBuild: '22631' }],
  'Get-Service vmms': hyperV ? [{ Name: 'vmms', Status: 'Running' }] : [],
})

const GROUP = {
  sentence:
    'Hyper-V shows its machines and switches only to its administrators’ group; join it in an elevated PowerShell, then sign in again',
  // By its SID: its name differs by language.
  remedy: 'Add-LocalGroupMember -SID S-1-5-32-578 -Member $env:USERNAME',
}
const ELEVATE = {
  sentence:
    'Windows shows some things, such as the firewall’s rules and containers’ networks, only to administrators; start Switchyard from an elevated PowerShell to see them',
  remedy: 'Start-Process powershell -Verb RunAs',
}
const NO_CONTAINERS = {
  sentence:
    'this Windows has no commands for containers’ networks (the module HostNetworkingService), so containers are not shown',
}
const HNS = 'Get-Service hns'
const OWN_KEY = 'Get-ItemProperty Registry::HKEY_USERS\\S-1-5-20'
const hnsError: StoodIn = {
  error: {
    id: 'Microsoft.PowerShell.Commands.WriteErrorException,Invoke-HnsRequest',
    category: 'NotSpecified',
    message: 'Zugriff verweigert',
  },
}
const hnsRefuses: Scenario = {
  [HNS]: [{ Name: 'hns', Status: 'Running' }],
  'Get-HnsNetwork': hnsError,
  'Get-HnsEndpoint': hnsError,
}
const securityError = refused(
  'System.Security.SecurityException',
  'Der angeforderte Registrierungszugriff ist unzulässig.',
)
const NOTHING = 'so there are no virtual machines and switches to show'
const NO_MODULE =
  'Hyper-V is on, but its commands for PowerShell are not installed, so its machines and switches are not told; install them in an elevated PowerShell'
const FEATURE = 'Enable-WindowsOptionalFeature -Online -FeatureName'

/** One sentence for each cause, in plain words, with the one command that mends it. */
const told = (recording: Recording) =>
  troublesOf(recording).map(({ sentence, remedy }) => ({ sentence, ...(remedy === undefined ? {} : { remedy }) }))

const addressesOf = ({ machines }: Inventory, kind: string) =>
  machines
    .filter((one) => one.kind === kind)
    .flatMap(({ interfaces }) => interfaces.flatMap(({ addresses }) => addresses.map(({ address }) => address)))

const gallery: Scenario = {
  'HNS\\Get-HnsNetwork': [
    {
      ID: '1c2d3e4f-5061-4273-8495-a6b7c8d9eafb',
      Name: 'nat',
      Type: 'NAT',
      Ipams: [
        {
          Type: 'Static',
          Subnets: [
            { IpAddressPrefix: '172.30.16.0/20', Routes: [{ NextHop: '172.30.16.1', DestinationPrefix: '0.0.0.0/0' }] },
          ],
        },
      ],
      SchemaVersion: { Major: 2, Minor: 0 },
    },
  ],
  'HNS\\Get-HnsEndpoint': [
    {
      ID: '2d3e4f50-6172-4384-95a6-b7c8d9eafb0c',
      Name: 'web_nat',
      HostComputeNetwork: '1c2d3e4f-5061-4273-8495-a6b7c8d9eafb',
      HostComputeNamespace: '3e4f5061-7283-4495-a6b7-c8d9eafb0c1d',
      IpConfigurations: [{ IpAddress: '172.30.16.9', PrefixLength: 20 }],
      MacAddress: '00-15-5D-77-00-09',
      Policies: [
        { Type: 'PortMapping', Settings: { Protocol: 17, InternalPort: 53, ExternalPort: 5353 } },
        { Type: 'OutBoundNAT', Settings: {} },
      ],
      Flags: 0,
    },
  ],
}

/** What Windows shows everybody: the host's own, its networks, and who is seen there. */
function expectTheHost(inventory: Inventory): void {
  expect(addressesOf(inventory, 'host')).toEqual(expect.arrayContaining(['10.0.0.229', '192.168.41.97']))
  expect(addressesOf(inventory, 'router')).toEqual(['10.0.0.1'])
  expect(addressesOf(inventory, 'lan-device')).toHaveLength(6)
}

/** Without a word of Hyper-V's: its switch by the host's own adapter there, and its guests by who was seen behind it. */
function expectWhatWasSeenOfHyperV(inventory: Inventory): void {
  expectTheHost(inventory)
  expect(inventory.segments.map(({ kind, name, switchType }) => [kind, name.value, switchType?.value])).toEqual([
    ['virtual-switch', 'Default Switch', 'Internal'],
    ['lan', 'home network', undefined],
  ])
  expect(addressesOf(inventory, 'guest').sort()).toEqual(['192.168.41.102', '192.168.41.106', '192.168.41.109'])
  expect([...cells(inventory)]).toEqual(
    expect.arrayContaining([
      ['192.168.41.102 → internet', 'reachable'],
      ['10.0.0.143 → 192.168.41.102 192.168.41.102', 'blocked, no-route'],
    ]),
  )
}

// One PowerShell for all of them: it is the user's rights that change.
test(
  'what Windows shows only to some: the rest is drawn, and for each cause one sentence says what mends it',
  PATIENT,
  async (ctx) => {
    const { look } = await collectorOf(ctx, laptop)
    const all = await look()
    expect(told(all)).toEqual([])
    expectTheHost(understood(all))

    // Not elevated: everything but the firewall.
    const plain = await look({ ...laptop, 'Get-NetFirewallRule': notElevated, 'Get-NetFirewallProfile': notElevated })
    expect(told(plain)).toEqual([ELEVATE])
    expect(understood(plain).machines.filter(({ kind }) => kind === 'guest')).toHaveLength(3)
    // Whichever command it is that is refused.
    expect(told(await look({ ...laptop, 'Get-NetNat': notElevated, 'Get-NetFirewallRule': notElevated }))).toEqual([
      ELEVATE,
    ])

    // Not in Hyper-V's group, told in the user's language: nothing depends on the words.
    for (const message of [
      'You do not have the required permission to complete this task.',
      'Sie verfügen nicht über die erforderliche Berechtigung, um diese Aufgabe auszuführen.',
      '您没有完成此任务所需的权限。',
    ]) {
      const denied = await look({ ...laptop, ...withoutGroup(message) })
      expect(told(denied)).toEqual([GROUP])
      expectWhatWasSeenOfHyperV(understood(denied))
    }

    // Neither: two causes, two sentences.
    const neither = await look({ ...laptop, ...withoutGroup('nein'), 'Get-NetFirewallRule': notElevated })
    expect(told(neither)).toEqual([GROUP, ELEVATE])

    // Containers’ networks: HNS gives a missing right no id of its own, whether it is one is asked of the registry, which does.
    expect(told(await look({ ...laptop, ...hnsRefuses, [OWN_KEY]: securityError }))).toEqual([ELEVATE])
    expect(told(await look({ ...laptop, ...hnsRefuses }))).toEqual([
      { sentence: 'Get-HnsNetwork failed: Zugriff verweigert' },
      { sentence: 'Get-HnsEndpoint failed: Zugriff verweigert' },
    ])
    // A service that does not run is not started by a question: it has no networks.
    expect(told(await look({ ...laptop, ...hnsRefuses, [HNS]: [{ Name: 'hns', Status: 'Stopped' }] }))).toEqual([])

    // Server 2016 has no Default Switch, and lacks nothing.
    const server = await look({ ...scenario('server-vlans') })
    expect(told(server)).toEqual([])
    expect(understood(server).segments.map(({ name }) => name.value)).toEqual(['Trunk'])
  },
)

test(
  'no Hyper-V, or not its commands: the network all the same, and one sentence that fits this Windows',
  PATIENT,
  async (ctx) => {
    if (process.platform === 'win32') ctx.skip('skipped: which Windows this is only the real one says')
    const { look } = await collectorOf(ctx, laptop, { withoutHyperV: true, hns: 'none' })
    const cases: [windows: Scenario, told: { sentence: string; remedy?: string }][] = [
      [
        edition('Professional', 'Client', false),
        {
          sentence: `Hyper-V is not switched on, ${NOTHING}; switch it on in an elevated PowerShell, then restart Windows`,
          remedy: `${FEATURE} Microsoft-Hyper-V -All`,
        },
      ],
      [edition('Core', 'Client', false), { sentence: `Windows Home has no Hyper-V, ${NOTHING}: Windows Pro has it` }],
      [
        edition('Professional', 'Client', true),
        {
          sentence: NO_MODULE,
          remedy: `${FEATURE} Microsoft-Hyper-V-Management-PowerShell`,
        },
      ],
      [
        edition('ServerStandard', 'Server Core', false),
        {
          sentence: `Hyper-V, a role of this server, is not installed, ${NOTHING}; install it in an elevated PowerShell, then restart`,
          remedy: 'Install-WindowsFeature -Name Hyper-V -IncludeManagementTools',
        },
      ],
      [
        edition('ServerDatacenter', 'Server', true),
        {
          sentence: `${NO_MODULE} (they are a feature of this server)`,
          remedy: 'Install-WindowsFeature -Name Hyper-V-PowerShell',
        },
      ],
    ]
    for (const [windows, expected] of cases) {
      const recording = await look({ ...laptop, ...windows })
      expect(told(recording)).toEqual([expected])
      expectWhatWasSeenOfHyperV(understood(recording))
    }
    // Nor containers' commands, where the service has networks: with them one cause more, and one sentence.
    const home = edition('Core', 'Client', false)
    const [noHyperV, ...others] = told(await look({ ...laptop, ...home, ...hnsRefuses }))
    expect(noHyperV?.sentence).toMatch(/^Windows Home/)
    expect(others).toEqual([NO_CONTAINERS])
  },
)

test(
  'where policy restricts scripts, each command is asked alone: the same rows, and a sentence that says why it is slow',
  PATIENT,
  async (ctx) => {
    const vm = { ...scenario('hostile-names'), ...gallery, 'Get-NetIPAddress': laptop['Get-NetIPAddress'] ?? [] }
    const { look } = await collectorOf(ctx, vm, {
      languageMode: 'ConstrainedLanguage',
      hns: 'gallery',
      commands: [getVmNetworkAdapter, getNetIpAddress, getHnsNetwork, getHnsEndpoint],
    })
    const recording = await look()
    expect(troublesOf(recording)).toMatchObject([
      { code: 'note', sentence: expect.stringContaining('Constrained Language Mode') },
    ])
    const names = understood(recording)
      .machines.filter(({ kind }) => kind === 'guest')
      .map(({ name }) => name.value)
    expect(names).toEqual(
      expect.arrayContaining(['a\'b"c & <d>', 'two\nlines', '🦊 дом 雪 \u202Egnol', 'x'.repeat(256)]),
    )
    // The gallery's module has other words for the same.
    const { machines, segments } = understood(recording)
    const web = machines.find(({ name }) => name.value === 'web_nat')
    expect(web?.interfaces[0]).toMatchObject({
      segment: segments.find(({ hnsType }) => hnsType?.value === 'nat')?.id,
      mac: { value: '00:15:5d:77:00:09' },
      addresses: [{ address: '172.30.16.9', length: 20 }],
    })
    expect(web?.settings[0]).toMatchObject({
      key: 'Published port: UDP 53',
      value: expect.stringMatching(/^port 5353 /),
    })
  },
)
