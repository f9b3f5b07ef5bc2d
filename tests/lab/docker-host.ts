import type { Inhabitant, Trial } from './inhabitants.ts'
import { labScript } from './lab-script.ts'
import { plainLab } from './plain-lab.ts'

/**
 * The host of tests/fixtures/guest-managers/docker again: its bridges, its containers’ namespaces in the folder where Docker keeps them,
 * their veths with the MACs that Docker gave them; on a LAN with a router and a device. Without rules (docker-rules.ts).
 */
export function dockerHost(): string {
  return [
    labScript({ ...plainLab({ forwarding: true }), switches: [], guests: [], devices: 1 }),
    'mkdir -p /run/docker/netns',
    ...Object.entries(bridges).map(([name, address]) => `bridge_up ${name} ${address}/16`),
    ...containers.flatMap(({ sandbox, adapters }) => [
      `touch /run/docker/netns/${sandbox}`,
      `unshare --net=/run/docker/netns/${sandbox} true`,
      `nsenter --net=/run/docker/netns/${sandbox} ip link set lo up`,
      ...adapters.flatMap((one) => adapterLines(sandbox, one)),
    ]),
  ].join('\n')
}

const bridges = { docker0: '172.17.0.1', 'br-31f8b76580e8': '172.18.0.1', 'br-05fbea42ad7a': '172.19.0.1' }

interface Adapter {
  name: string
  bridge: keyof typeof bridges
  address: string
  mac: string
  isWayOut: boolean
}

const eth = (n: number, bridge: Adapter['bridge'], address: string, mac: string, isWayOut = true): Adapter => ({
  name: `eth${n}`,
  bridge,
  address,
  mac,
  isWayOut,
})

/** As `docker inspect` of the fixture tells them. */
const containers: readonly { name: string; sandbox: string; adapters: readonly Adapter[] }[] = [
  { name: 'web', sandbox: '6c07126820ae', adapters: [eth(0, 'docker0', '172.17.0.2', '02:42:ac:11:00:02')] },
  {
    name: 'db',
    sandbox: 'b69c75eb73e4',
    adapters: [
      eth(0, 'br-31f8b76580e8', '172.18.0.2', '02:42:ac:12:00:02'),
      eth(1, 'br-05fbea42ad7a', '172.19.0.2', '02:42:ac:13:00:02', false),
    ],
  },
  { name: 'api', sandbox: 'e5c70024970d', adapters: [eth(0, 'br-31f8b76580e8', '172.18.0.3', '02:42:ac:12:00:03')] },
]

function adapterLines(sandbox: string, { name, bridge, address, mac, isWayOut }: Adapter): string[] {
  const veth = `veth${sandbox.slice(0, 6)}${name.slice(-1)}`
  const inside = `nsenter --net=/run/docker/netns/${sandbox} ip`
  return [
    `ip link add name ${veth} type veth peer name t${veth}`,
    `ip link set t${veth} netns /run/docker/netns/${sandbox}`,
    `ip link set ${veth} master ${bridge} up`,
    `${inside} link set t${veth} name ${name} address ${mac}`,
    `${inside} link set ${name} up`,
    `${inside} address add ${address}/16 dev ${name}`,
    ...(isWayOut ? [`${inside} route add default via ${bridges[bridge]}`] : []),
  ]
}

/** Ports on which everybody answers: a published one, and one that is none. */
const PORTS = [80, 7000]
/** On the host’s own published ports Docker’s proxy answers whom the rules do not lead on. */
const PUBLISHED = 8080

export function dockerInhabitants(): Inhabitant[] {
  return [
    { name: 'host', kind: 'host', addresses: ['10.66.0.2', ...Object.values(bridges)], ports: [...PORTS, PUBLISHED] },
    ...containers.map(({ name, sandbox, adapters }) => ({
      name,
      kind: 'guest' as const,
      namespace: `/run/docker/netns/${sandbox}`,
      addresses: adapters.map(({ address }) => address),
      ports: PORTS,
    })),
    { name: 'router', kind: 'router', namespace: '/run/outside/router', addresses: ['10.66.0.1'], ports: PORTS },
    { name: 'dev0', kind: 'device', namespace: '/run/outside/dev0', addresses: ['10.66.0.10'], ports: PORTS },
    { name: 'inet', kind: 'internet', namespace: '/run/outside/inet', addresses: ['203.0.113.1'], ports: PORTS },
  ]
}

/** Everybody to every address of everybody on both ports, and to the port that `web` publishes. */
export function dockerTrials(): Trial[] {
  const all = dockerInhabitants()
  return all.flatMap(({ name: from }) =>
    all
      .filter(({ name }) => name !== from)
      .flatMap((to) => [
        ...to.addresses.flatMap((address) => PORTS.map((port) => ({ from, to: to.name, address, port }))),
        ...(to.name === 'host' ? to.addresses.map((address) => ({ from, to: 'host', address, port: PUBLISHED })) : []),
      ]),
  )
}
