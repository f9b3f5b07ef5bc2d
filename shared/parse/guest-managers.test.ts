import { expect, test } from 'vitest'
import { fixtureText } from '../../tests/support/fixture-text.ts'
import type { Fact } from '../facts/fact.ts'
import { type NeutralForm, neutralForm } from './neutral-form.ts'
import { parserOf } from './registry.ts'

function read(command: string, text: string): NeutralForm & { facts: Fact[] } {
  const { facts, unread } = parserOf(command, text, 'linux')?.parse(text, { command }) ?? { facts: [], unread: [] }
  expect(unread).toEqual([])
  return { facts, ...neutralForm(facts) }
}

test('docker inspect says the same whole as by the template that leaves all but the network out', () => {
  const whole = read('docker inspect web db', fixtureText('guest-managers/whole/docker-inspect.json'))
  const kept = read(
    "docker -H unix:///var/run/docker.sock container inspect --format '{…}' $(docker ps -aq)",
    fixtureText('guest-managers/docker/host/docker-container-inspect.txt'),
  )
  const ofTwo = (all: unknown) =>
    Array.isArray(all)
      ? all.filter((one: { name?: string; guest?: string }) => /^(?:web|db)$/.test(one.guest ?? one.name ?? ''))
      : []
  expect(ofTwo(kept['guests'])).toEqual(whole['guests'])
  expect(ofTwo(kept['publishedPorts'])).toEqual(whole['publishedPorts'])
  expect(ofTwo(kept['guestAdapters'])).toEqual(whole['guestAdapters'])
  expect(whole['publishedPorts']).toEqual([
    { guest: 'web', manager: 'docker', protocol: 'tcp', listenAddress: '0.0.0.0', listenPort: 8080, guestPort: 80 },
    { guest: 'web', manager: 'docker', protocol: 'tcp', listenAddress: '::', listenPort: 8080, guestPort: 80 },
  ])
  expect(JSON.stringify(whole)).not.toMatch(/hunter2|verysecret/)
})

test('each line of what a template prints is where its container’s facts are', () => {
  const { facts } = read(
    'docker container inspect x',
    fixtureText('guest-managers/docker/host/docker-container-inspect.txt'),
  )
  expect(facts.filter(({ kind }) => kind === 'guest').map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7])
})

test('networks of Docker and Podman are told with the bridges that they are', () => {
  const docker = read('docker network inspect x', fixtureText('guest-managers/docker/host/docker-network-inspect.txt'))
  const podman = read('podman network inspect x', fixtureText('guest-managers/podman/host/podman-network-inspect.txt'))
  expect(docker['virtualNetworks']).toMatchObject([
    { name: 'bridge', manager: 'docker', bridge: 'docker0', prefixes: ['172.17.0.0/16'] },
    { name: 'lab', bridge: 'br-31f8b76580e8', mode: 'bridge' },
    { name: 'shut', bridge: 'br-05fbea42ad7a', mode: 'isolated' },
  ])
  expect(podman['virtualNetworks']).toEqual([
    {
      name: 'pnet',
      manager: 'podman',
      mode: 'bridge',
      bridge: 'podman1',
      prefixes: ['10.89.0.0/24'],
      gateways: ['10.89.0.1'],
    },
    {
      name: 'podman',
      manager: 'podman',
      mode: 'bridge',
      bridge: 'podman0',
      prefixes: ['10.88.0.0/16'],
      gateways: ['10.88.0.1'],
    },
  ])
})

test('a list of LXD cut off in the middle gives the instances before, and says so', () => {
  const text = fixtureText('guest-managers/whole/lxc-list.json')
  const half = text.slice(0, Math.floor(text.length * 0.6))
  const command = 'lxc list --format json'
  const { facts, unread } = parserOf(command, half)?.parse(half, { command }) ?? { facts: [], unread: [] }
  expect(facts.flatMap((fact) => (fact.kind === 'guest' ? [fact.name] : []))).toEqual(['c1'])
  expect(unread).toHaveLength(1)
})

test('LXD’s adapters have the MACs that were given, also of instances that are off, and ports only while they run', () => {
  const said = read('lxc list --format json', fixtureText('guest-managers/whole/lxc-list.json'))
  expect(said['guestAdapters']).toMatchObject([
    { guest: 'c1', name: 'eth0', port: 'veth5dc754fd', mac: '00:16:3e:56:5a:89', network: 'lxdbr0' },
    { guest: 'c2', name: 'eth0', network: 'lxdbr0' },
    { guest: 'off1', name: 'eth0', mac: '00:16:3e:e9:79:9d', network: 'lxdbr0', addresses: [] },
  ])
  expect(said['publishedPorts']).toEqual([
    { guest: 'c1', manager: 'lxd', protocol: 'tcp', listenAddress: '0.0.0.0', listenPort: 8081, guestPort: 80 },
  ])
})

// virsh 9.0.0 of Debian prints these columns; the states are those of virDomainStateTypeToString.
const list = ` Id   Name              State
----------------------------------
 1    test              running
 7    in shutdown now   in shutdown
 -    off one           shut off
 -    asleep            pmsuspended

`

test('virsh list tells names with blanks and each state as a power', () => {
  expect(read('virsh -r -c qemu:///system list --all', list)['guests']).toMatchObject([
    { name: 'test', power: 'running' },
    { name: 'in shutdown now', power: 'running' },
    { name: 'off one', power: 'off' },
    { name: 'asleep', power: 'saved' },
  ])
})

test('a domain whose adapters all are user networking is behind QEMU; one without adapters has no network', () => {
  const domain = (inside: string) =>
    `<domain type='kvm' id='3'>\n  <name>x</name>\n  <devices>\n${inside}  </devices>\n</domain>\n`
  const user = "    <interface type='user'>\n      <mac address='52:54:00:01:02:03'/>\n    </interface>\n"
  expect(read('virsh dumpxml x', domain(user))['guests']).toMatchObject([
    { name: 'x', power: 'running', without: { how: 'user-mode', by: 'QEMU' } },
  ])
  expect(read('virsh dumpxml x', domain(''))['guests']).toMatchObject([{ without: { how: 'none' } }])
})
