/** How each change is written; docs/command-line.md has the same lines. */
export const changeSyntax = {
  switch: 'switch SWITCH private|internal|external',
  connect: 'connect GUEST SWITCH [ADAPTER]',
  forward: 'forward MACHINE [INTERFACE] on|off',
  map: 'map MACHINE tcp|udp PORT GUEST PORT',
  allow: 'allow MACHINE in|out|forward [icmp|tcp|udp [PORT]] [from WHO]',
  deny: 'deny MACHINE in|out|forward [icmp|tcp|udp [PORT]] [from WHO]',
  route: 'route MACHINE PREFIX via GATEWAY',
  power: 'power GUEST on|off',
  plug: 'plug MACHINE [INTERFACE]',
  unplug: 'unplug MACHINE [INTERFACE]',
} as const
