mount -t tmpfs tmpfs /run
mkdir -p /run/netns /run/outside
ip link set lo up

bridge_up() {
  ip link add name "$1" type bridge
  ip link set "$1" up
  if [ $# -ge 2 ]; then ip address add "$2" dev "$1"; fi
}

guest() {
  ip netns add "$1"
  ip link add name "v-$1" type veth peer name eth0 netns "$1"
  ip link set "v-$1" master "$2" up
  ip -n "$1" link set lo up
  ip -n "$1" link set eth0 up
  if [ $# -ge 3 ]; then ip -n "$1" address add "$3" dev eth0; fi
  if [ $# -ge 4 ]; then ip -n "$1" route add default via "$4"; fi
}

outside() {
  touch "/run/outside/$1"
  unshare --net="/run/outside/$1" true
  nsenter --net="/run/outside/$1" ip link set lo up
}

outside_do() {
  name=$1
  shift
  nsenter --net="/run/outside/$name" "$@"
}
