import { fixtureText } from '../support/fixture-text.ts'

/** The very rules that Docker 20.10 wrote on the host of tests/fixtures/guest-managers/docker. */
const ofDocker20 = () => fixtureText('guest-managers/docker/host/iptables-save.txt')

/**
 * Those that Docker since 28 writes for the same containers and networks, after its description of them (moby,
 * integration/network/bridge/iptablesdoc): other chains, what is not published is dropped by Docker itself, and what is meant for a container
 * from outside its bridge is dropped before anything else.
 */
const ofDocker28 = `*raw
:PREROUTING ACCEPT [0:0]
:OUTPUT ACCEPT [0:0]
-A PREROUTING -d 172.17.0.2/32 ! -i docker0 -j DROP
-A PREROUTING -d 172.18.0.2/32 ! -i br-31f8b76580e8 -j DROP
-A PREROUTING -d 172.18.0.3/32 ! -i br-31f8b76580e8 -j DROP
COMMIT
*filter
:INPUT ACCEPT [0:0]
:FORWARD DROP [0:0]
:OUTPUT ACCEPT [0:0]
:DOCKER - [0:0]
:DOCKER-BRIDGE - [0:0]
:DOCKER-CT - [0:0]
:DOCKER-FORWARD - [0:0]
:DOCKER-INTERNAL - [0:0]
:DOCKER-USER - [0:0]
-A FORWARD -j DOCKER-USER
-A FORWARD -j DOCKER-FORWARD
-A DOCKER -d 172.17.0.2/32 ! -i docker0 -o docker0 -p tcp -m tcp --dport 80 -j ACCEPT
-A DOCKER ! -i docker0 -o docker0 -j DROP
-A DOCKER ! -i br-31f8b76580e8 -o br-31f8b76580e8 -j DROP
-A DOCKER-BRIDGE -o docker0 -j DOCKER
-A DOCKER-BRIDGE -o br-31f8b76580e8 -j DOCKER
-A DOCKER-CT -o docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A DOCKER-CT -o br-31f8b76580e8 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A DOCKER-FORWARD -j DOCKER-CT
-A DOCKER-FORWARD -j DOCKER-INTERNAL
-A DOCKER-FORWARD -j DOCKER-BRIDGE
-A DOCKER-FORWARD -i docker0 -j ACCEPT
-A DOCKER-FORWARD -i br-31f8b76580e8 -j ACCEPT
-A DOCKER-INTERNAL ! -s 172.19.0.0/16 -o br-05fbea42ad7a -j DROP
-A DOCKER-INTERNAL ! -d 172.19.0.0/16 -i br-05fbea42ad7a -j DROP
COMMIT
*nat
:PREROUTING ACCEPT [0:0]
:INPUT ACCEPT [0:0]
:OUTPUT ACCEPT [0:0]
:POSTROUTING ACCEPT [0:0]
:DOCKER - [0:0]
-A PREROUTING -m addrtype --dst-type LOCAL -j DOCKER
-A OUTPUT ! -d 127.0.0.0/8 -m addrtype --dst-type LOCAL -j DOCKER
-A POSTROUTING -s 172.18.0.0/16 ! -o br-31f8b76580e8 -j MASQUERADE
-A POSTROUTING -s 172.17.0.0/16 ! -o docker0 -j MASQUERADE
-A DOCKER ! -i docker0 -p tcp -m tcp --dport 8080 -j DNAT --to-destination 172.17.0.2:80
COMMIT
`

/** By Docker’s version. */
export const dockerRules = () => ({ '20.10': ofDocker20(), '28': ofDocker28 })
