/**
 * A host between a LAN and a bridge: 10.77.0.0/24 with two guests, `web` and `db`, and the LAN 10.78.0.0/24 with its
 * router, which is nobody's guest. The host forwards between them and translates nothing.
 */
export const twoGuests = `
bridge_up br0 10.77.0.1/24
guest web br0 10.77.0.10/24 10.77.0.1
guest db br0 10.77.0.20/24 10.77.0.1
outside lan
ip link add name uplink0 type veth peer name lan0
ip link set lan0 netns /run/outside/lan
ip address add 10.78.0.2/24 dev uplink0
ip link set uplink0 up
outside_do lan ip address add 10.78.0.1/24 dev lan0
outside_do lan ip link set lan0 up
outside_do lan ip route add 10.77.0.0/24 via 10.78.0.2
ip route add default via 10.78.0.1
sysctl -qw net.ipv4.ip_forward=1
`
