import type { LabSpec } from './lab-spec.ts'

/** The internet (203.0.113.1), the routers that translate for their LANs, and the LANs’ devices, each LAN on a switch of its own. */
export function outsideLines({ devices, routed, host }: LabSpec): string[] {
  const names = Array.from({ length: devices }, (_, index) => `dev${index}`)
  return [
    'outside inet',
    ...lan({ router: 'router', lanswitch: 'lanswitch', network: '10.66.0', names, wan: '203.0.113' }),
    ...routed.map((network) => `outside_do router ip route add ${network}.0/24 via 10.66.0.2`),
    ...(host.secondUplink === undefined
      ? []
      : lan({ router: 'router2', lanswitch: 'lanswitch2', network: '10.67.0', names: ['devb'], wan: '198.51.100' })),
  ]
}

interface Lan {
  router: string
  lanswitch: string
  /** First three octets. */
  network: string
  /** Its devices, from .10 on. */
  names: string[]
  /** First three octets of the network between router (.2) and internet (.1). */
  wan: string
}

function lan({ router, lanswitch, network, names, wan }: Lan): string[] {
  const on = (name: string, address: number, gateway: string) => [
    `outside ${name}`,
    `ip link add name t-${name} type veth peer name p-${name}`,
    `ip link set t-${name} netns /run/outside/${name}`,
    `ip link set p-${name} netns /run/outside/${lanswitch}`,
    `outside_do ${lanswitch} ip link set p-${name} master lan up`,
    batch(name, [
      `link set t-${name} name eth0 up`,
      `address add ${network}.${address}/24 dev eth0`,
      ...(gateway === '' ? [] : [`route add default via ${gateway}`]),
    ]),
  ]
  return [
    `outside ${lanswitch}`,
    `outside_do ${lanswitch} ip link add name lan type bridge`,
    `outside_do ${lanswitch} ip link set lan up`,
    ...on(router, 1, ''),
    ...names.flatMap((name, index) => on(name, 10 + index, `${network}.1`)),
    `ip link add name w-${router} type veth peer name i-${router}`,
    `ip link set w-${router} netns /run/outside/${router}; ip link set i-${router} netns /run/outside/inet`,
    batch('inet', [`link set i-${router} up`, `address add ${wan}.1/24 dev i-${router}`]),
    batch(router, [
      `link set w-${router} name wan up`,
      `address add ${wan}.2/24 dev wan`,
      `route add default via ${wan}.1`,
      ...['10.0.0.0/8', '192.168.0.0/16', '172.16.0.0/12'].map((net) => `route add unreachable ${net}`),
    ]),
    `outside_do ${router} sysctl -qw net.ipv4.conf.all.send_redirects=0 net.ipv4.conf.eth0.send_redirects=0 net.ipv4.ip_forward=1`,
    `outside_do ${router} nft -f - <<'END'
table ip nat { chain post { type nat hook postrouting priority srcnat; oifname wan masquerade; }; }
table ip f { chain through { type filter hook forward priority filter; policy accept; ct state established,related accept; iifname wan drop; }; }
END`,
  ]
}

function batch(name: string, commands: string[]): string {
  return `outside_do ${name} ip -batch - <<'END'\n${commands.join('\n')}\nEND`
}
