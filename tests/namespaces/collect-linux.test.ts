import { expect, type TestContext, test } from 'vitest'
import { collectLinux } from '../../electron/collect/linux/collect-linux.ts'
import type { RecordedMachine, Recording } from '../../shared/recording/recording.ts'
import { type Lab, withLab } from './lab.ts'
import { twoGuests } from './two-guests.ts'
import { whyNoNamespaces } from './why-no-namespaces.ts'

async function inLab(ctx: TestContext, script: string, use: (lab: Lab) => Promise<void>): Promise<void> {
  const cannot = whyNoNamespaces()
  if (cannot !== undefined) ctx.skip(cannot)
  await withLab(script, use)
}

function machine(recording: Recording, id: string): RecordedMachine {
  const found = recording.machines.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no ${id} among ${recording.machines.map((one) => one.id).join(', ')}`)
  return found
}

function text(recording: Recording, id: string, file: string): string {
  return machine(recording, id).outputs.find((output) => output.id === `${id}/${file}`)?.text ?? ''
}

test('the host and the guests on its bridge are recorded, each with its addresses; the LAN is nobody’s guest', async (ctx) => {
  await inLab(ctx, twoGuests, async (lab) => {
    const recording = await collectLinux({ run: lab.run })
    expect(recording.machines.map(({ id, role, name, access }) => ({ id, role, name, access }))).toEqual([
      { id: 'host', role: 'host', name: recording.name, access: 'local' },
      { id: 'guests/db', role: 'guest', name: 'db', access: 'netns' },
      { id: 'guests/web', role: 'guest', name: 'web', access: 'netns' },
    ])
    expect(text(recording, 'host', 'ip-address.txt')).toContain('"local":"10.77.0.1","prefixlen":24')
    expect(text(recording, 'guests/web', 'ip-address.txt')).toContain('"local":"10.77.0.10","prefixlen":24')
    expect(text(recording, 'guests/db', 'ip-route.txt')).toContain('"gateway":"10.77.0.1"')
    expect(text(recording, 'host', 'bridge-link.txt')).toContain('"ifname":"v-web"')
    expect(text(recording, 'host', 'sysctl.txt')).toContain('net.ipv4.ip_forward = 1')
    expect(text(recording, 'guests/web', 'sysctl.txt')).toContain('net.ipv4.ip_forward = 0')
    expect(text(recording, 'guests/web', 'sysctl.txt')).toContain('net.ipv4.conf.eth0.forwarding = 0')
  })
})

test('every output is what its command prints when it is run alone', async (ctx) => {
  await inLab(ctx, twoGuests, async (lab) => {
    const recording = await collectLinux({ run: lab.run })
    for (const output of machine(recording, 'host').outputs) {
      if (output.failure !== undefined || !/^(ip|bridge) /.test(output.command)) continue
      expect(steady(output.text), output.command).toBe(steady(`${await lab.sh(output.command)}\n`))
    }
    for (const output of machine(recording, 'guests/web').outputs) {
      if (output.failure !== undefined || !output.command.startsWith('ip ')) continue
      expect(steady(output.text), output.command).toBe(
        steady(`${await lab.sh(output.command.replace('ip', 'ip -n web'))}\n`),
      )
    }
  })
})

test('a changed address and a new guest are in the next recording; a deleted guest is not', async (ctx) => {
  await inLab(ctx, twoGuests, async (lab) => {
    await lab.sh('ip -n web address del 10.77.0.10/24 dev eth0; ip -n web address add 10.77.0.11/24 dev eth0')
    await lab.sh('guest mail br0 10.77.0.30/24 10.77.0.1; ip netns del db')
    const recording = await collectLinux({ run: lab.run })
    expect(recording.machines.map(({ id }) => id).sort()).toEqual(['guests/mail', 'guests/web', 'host'])
    expect(text(recording, 'guests/web', 'ip-address.txt')).toContain('10.77.0.11')
    expect(text(recording, 'guests/mail', 'ip-address.txt')).toContain('10.77.0.30')
  })
})

test('hostile namespace names stay data: they are neither options nor paths nor shell text', async (ctx) => {
  const names = ['-all', '$(touch owned)', "it's; id", 'two words', 'CON', 'A', 'a']
  const quoted = names.map((name) => `'${name.replaceAll("'", `'\\''`)}'`)
  const script = `bridge_up br0 10.77.0.1/24\nn=0\nfor name in ${quoted.join(' ')}; do
    n=$((n + 1)); ip netns add "$name"
    ip link add name v$n type veth peer name eth0; ip link set eth0 netns "$name"; ip link set v$n master br0 up
    ip netns exec "$name" ip address add 10.77.0.1$n/24 dev eth0
  done`
  await inLab(ctx, script, async (lab) => {
    const recording = await collectLinux({ run: lab.run })
    const guests = recording.machines.filter(({ role }) => role === 'guest')
    expect(guests.map(({ name }) => name).sort()).toEqual([...names].sort())
    for (const guest of guests) {
      expect(guest.id).toMatch(/^guests\/[^/$;']+$/)
      expect(text(recording, guest.id, 'ip-address.txt')).toContain('10.77.0.1')
      expect(guest.outputs.filter(({ failure }) => failure !== undefined && failure.code !== 'not-found')).toEqual([])
    }
    expect(new Set(guests.map(({ id }) => id.toLowerCase())).size).toBe(names.length)
    expect(await lab.sh('ls /run')).toBe('netns\noutside')
  })
})

test('interfaces with dots, equal signs and leading dashes do not turn a reading of settings into a writing', async (ctx) => {
  const script = `for name in eth0.5 net.x=1 -w 'a*b'; do
    ip link add name one type veth peer name two; ip link set one name "$name"; ip link delete two 2>/dev/null && ip link add name "$name" type bridge || true
  done`
  await inLab(ctx, script, async (lab) => {
    const recording = await collectLinux({ run: lab.run })
    expect(text(recording, 'host', 'sysctl.txt')).toContain('net.ipv4.conf.eth0/5.forwarding = 0')
    expect(text(recording, 'host', 'sysctl.txt')).toContain('net.ipv4.conf.-w.forwarding = 0')
    expect(text(recording, 'host', 'sysctl.txt')).not.toContain('x=1')
    const settings = machine(recording, 'host').outputs.find(({ id }) => id === 'host/sysctl.txt')
    expect(settings).toMatchObject({ exitCode: 0 })
    expect(settings?.failure).toBeUndefined()
  })
})

test('a LAN that is itself in a named namespace is not a guest, be it routed or bridged', async (ctx) => {
  const routed = `${twoGuests}\nip netns add home; ip link add name up1 type veth peer name in1 netns home
    ip -n home address add 10.79.0.1/24 dev in1; ip -n home link set in1 up; ip address add 10.79.0.2/24 dev up1
    ip link set up1 up; ip route replace default via 10.79.0.1`
  await inLab(ctx, routed, async (lab) => {
    expect((await collectLinux({ run: lab.run })).machines.map(({ id }) => id)).toEqual([
      'host',
      'guests/db',
      'guests/web',
    ])
  })
  const bridged = `${twoGuests}\nip netns add home; ip netns add router
    ip link add name up1 type veth peer name in1 netns home; ip link set up1 master br0 up
    ip -n home link add name sw type bridge; ip -n home link set sw up; ip -n home link set in1 master sw up
    ip -n home link add name p1 type veth peer name eth0 netns router; ip -n home link set p1 master sw up
    ip -n router address add 10.77.0.254/24 dev eth0; ip -n router link set eth0 up; ip route replace default via 10.77.0.254`
  await inLab(ctx, bridged, async (lab) => {
    expect((await collectLinux({ run: lab.run })).machines.map(({ id }) => id)).toEqual([
      'host',
      'guests/db',
      'guests/web',
    ])
  })
})

/** Without what counts on its own: lifetimes and the timers of the bridge's table. */
function steady(output: string): string {
  return output
    .replace(/"(\w*(timer|updated|used|life_time))":[\d.]+/g, '"$1":0')
    .replace(/"state":\["\w+"\]/g, '"state":[]')
}
