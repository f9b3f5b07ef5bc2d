import { expect, test } from 'vitest'
import { fixtureText } from '../../tests/support/fixture-text.ts'
import { recordedFixture } from '../../tests/support/recorded-fixture.ts'
import type { Recording } from '../recording/recording.ts'
import { buildInventory } from './build-inventory.ts'
import type { Inventory } from './inventory.ts'

const recorded = (name: string) => recordedFixture(`guest-managers/${name}`)

/** What an ordinary user of the group docker would have recorded: nobody is looked into, and the firewall is not told. */
function withoutRoot(recording: Recording): Recording {
  const [host] = recording.machines
  if (host === undefined) throw new Error('no host')
  return { ...recording, machines: [{ ...host, outputs: host.outputs.filter(({ id }) => !/nft|tables/.test(id)) }] }
}

const inventoryOf = (recording: Recording) => buildInventory(recording, { vendorOf: () => undefined })

/** Each guest in one line: its name, what it is, and on which segments it is with which addresses. */
function guestsOf(inventory: Inventory): string[] {
  return inventory.machines
    .filter(({ kind }) => kind === 'guest')
    .map((machine) => {
      const on = machine.interfaces.flatMap((one) => {
        const segment = inventory.segments.find(({ id }) => id === one.segment)
        const addresses = one.addresses.filter(({ address }) => !address.includes(':')).map(({ address }) => address)
        return segment === undefined ? [] : [[segment.name.value, ...addresses].join(' ')]
      })
      const what = `${machine.guest?.value.manager} ${machine.guest?.value.form} ${machine.power?.value}`
      return [machine.name.value, what, ...on].join(', ')
    })
    .sort()
}

const docker = [
  'api, docker container running, lab 172.18.0.3',
  'db, docker container running, lab 172.18.0.2, shut 172.19.0.2',
  'lonely, docker container running',
  'stopped, docker container off, lab',
  'web, docker container running, docker0 172.17.0.2',
]

test('Docker’s containers are on their networks, the stopped ones too, and networks have their names', () => {
  expect(guestsOf(inventoryOf(recorded('docker')))).toEqual(docker)
})

test('the same is known without root, from Docker’s list and the MACs that the bridges learned', () => {
  expect(guestsOf(inventoryOf(withoutRoot(recorded('docker'))))).toEqual(docker)
})

test('where the bridges have forgotten the MACs, no container is drawn twice', () => {
  const recording = withoutRoot(recorded('docker'))
  for (const { outputs } of recording.machines)
    for (const output of outputs) if (output.id.endsWith('bridge-fdb.txt')) output.text = '[]\n'
  expect(guestsOf(inventoryOf(recording))).toEqual(docker)
})

test('a port of which Docker tells no container stays somebody unknown', () => {
  const recording = withoutRoot(recorded('docker'))
  for (const { outputs } of recording.machines)
    for (const output of outputs) {
      if (output.id.endsWith('bridge-fdb.txt')) output.text = '[]\n'
      if (output.id.endsWith('container-inspect.txt'))
        output.text = output.text
          .split('\n')
          .filter((line) => !line.includes('"/api"'))
          .join('\n')
    }
  expect(guestsOf(inventoryOf(recording)).filter((line) => line.startsWith('veth'))).toHaveLength(2)
})

test('a container’s adapter and the host’s end of its veth are one cable, joined by index', () => {
  const { machines, segments } = inventoryOf(recorded('docker'))
  const host = machines.find(({ kind }) => kind === 'host')
  const web = machines.find(({ name }) => name.value === 'web')
  const attachment = segments.flatMap(({ attachments }) => attachments).find(({ machine }) => machine === web?.id)
  const port = host?.interfaces.find(({ id }) => id === attachment?.port)
  const own = JSON.parse(fixtureText('guest-managers/docker/guests/web/ip-link.txt'))
  expect(port?.index?.value).toBe(own.find((link: { ifname: string }) => link.ifname === 'eth0').link_index)
})

test('who has no stack of their own is said with the one that they use', () => {
  const { machines } = inventoryOf(recorded('docker'))
  const said = (name: string) =>
    machines
      .find((machine) => machine.name.value === name)
      ?.settings.filter(({ key }) => key.includes('container'))
      .map(({ key, value }) => `${key}: ${value}`)
  expect(said('laptop')).toEqual([
    'Docker container: sidecar: uses the network of web',
    'Docker container: onhost: uses this machine’s own network',
  ])
  expect(said('web')).toEqual(['Docker container: sidecar: uses its network'])
})

test('Podman’s containers have their own names, not those of their namespaces', () => {
  const inventory = inventoryOf(recorded('podman'))
  expect(guestsOf(inventory)).toEqual([
    'pdb, podman container running, podman1 10.89.0.10',
    'pnone, podman container running',
    'poff, podman container off, podman',
    'pslirp, podman container running',
    'pweb, podman container running, podman1 10.89.0.9',
  ])
  const natures = inventory.machines.flatMap(({ name, guest }) =>
    guest?.value.without ? [[name.value, guest.value.without]] : [],
  )
  expect(Object.fromEntries(natures)).toEqual({
    pslirp: { how: 'user-mode', by: 'slirp4netns' },
    pnone: { how: 'none' },
  })
})

test('LXD’s containers are behind the ports that it names', () => {
  expect(guestsOf(inventoryOf(withoutRoot(recorded('lxd'))))).toEqual([
    'c1, lxd container running, lxdbr0 10.142.8.11',
    'c2, lxd container running, lxdbr0 10.142.8.12',
    'off1, lxd container off, lxdbr0',
  ])
})

test('where the host’s rules could not be read, the ports that Docker publishes stand for them', () => {
  const ofHost = (recording: Recording) =>
    inventoryOf(recording).machines.find(({ kind }) => kind === 'host')?.natMappings?.value
  expect(ofHost(recorded('docker'))).toBeUndefined()
  expect(ofHost(withoutRoot(recorded('docker')))).toMatchObject([
    {
      protocol: 'udp',
      externalAddress: '0.0.0.0',
      externalPort: 5353,
      internalAddress: '172.18.0.3',
      internalPort: 53,
    },
    {
      protocol: 'tcp',
      externalAddress: '0.0.0.0',
      externalPort: 8080,
      internalAddress: '172.17.0.2',
      internalPort: 80,
    },
  ])
})

test('published ports are said with the container, in words', () => {
  const web = inventoryOf(recorded('docker')).machines.find(({ name }) => name.value === 'web')
  const said = web?.settings
    .filter(({ key }) => key.startsWith('Published'))
    .map(({ key, value }) => `${key}: ${value}`)
  expect(said).toEqual(['Published port: TCP 80: port 8080 of every address of laptop'])
})

test('an address that Docker gave is said to be Docker’s, be the container looked into or not', () => {
  for (const recording of [recorded('docker'), withoutRoot(recorded('docker'))]) {
    const web = inventoryOf(recording).machines.find(({ name }) => name.value === 'web')
    const given = web?.interfaces.flatMap(({ addresses }) => addresses).find(({ address }) => address === '172.17.0.2')
    expect(given?.assigned?.sentence).toBe('Given by Docker when it started the container.')
  }
})

test('without root Docker is taken to keep its networks apart, and it is said that this is taken', () => {
  const host = inventoryOf(withoutRoot(recorded('docker'))).machines.find(({ kind }) => kind === 'host')
  expect(host?.filterRecorded).toBe(false)
  const rule = host?.filters.find(({ chain }) => chain === 'DOCKER-ISOLATION-STAGE-2')?.rules[0]
  expect(rule?.words?.join(' ')).toBe('-o docker0 -j DROP')
  expect(rule?.sources[0]).toMatchObject({ kind: 'assumed', code: 'docker-isolation' })
})

test('containers on a network of rootless Podman, of which the host has no bridge, are behind what translates for it', () => {
  const recording = withoutRoot(recorded('podman'))
  for (const { outputs } of recording.machines)
    for (const output of outputs) if (/\/(?:ip|bridge)-/.test(output.id)) output.text = '[]\n'
  const pweb = inventoryOf(recording).machines.find(({ name }) => name.value === 'pweb')
  expect(pweb?.guest?.value.without).toEqual({ how: 'user-mode', by: 'rootless Podman' })
})
