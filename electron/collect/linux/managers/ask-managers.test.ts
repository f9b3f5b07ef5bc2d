import { expect, test } from 'vitest'
import { readRecording } from '../../../../shared/parse/read-recording.ts'
import type { RecordedOutput } from '../../../../shared/recording/recording.ts'
import { fixtureText } from '../../../../tests/support/fixture-text.ts'
import type { RunCommand } from '../../command-request.ts'
import { runCommand } from '../../run-command.ts'
import { collectedOnLinux } from '../collected-on-linux.ts'
import { askManagers } from './ask-managers.ts'
import { machineWith, pretendPrograms, told } from './pretend-programs.test-support.ts'

const of = (name: string) => fixtureText(`guest-managers/${name}`)

function namesIn(outputs: RecordedOutput[]): string[] {
  const [host] = readRecording({ name: '', machines: [{ id: 'host', role: 'host', os: 'linux', outputs }] })
  return (host?.outputs ?? []).flatMap(({ facts }) =>
    facts.flatMap((fact) => (fact.kind === 'guest' ? [fact.name] : [])),
  )
}

const docker = `case "$*" in
  *"ps -aq"*) echo ceb09ce3b963; echo 6783df0bd19e;;
  *"network ls"*) echo 31f8b76580e8;;
  *"network inspect"*) cat "$FILES/networks";;
  *inspect*) cat "$FILES/containers";;
esac`
const dockerFiles = {
  containers: of('docker/host/docker-container-inspect.txt'),
  networks: of('docker/host/docker-network-inspect.txt'),
}

test('where no service of a manager is there, nothing is started and nothing said', async (ctx) => {
  const touch = 'echo started >&2; exit 1'
  pretendPrograms(ctx, { docker: touch, podman: touch, lxc: touch, incus: touch, virsh: touch })
  expect(await told(machineWith())).toEqual({ outputs: [], enterable: [] })
})

test('Docker’s containers that have a network of their own can be looked into; those that share the host’s cannot', async (ctx) => {
  pretendPrograms(ctx, { docker }, dockerFiles)
  const { outputs, enterable } = await told(machineWith('docker'))
  expect(outputs.map(({ id }) => id)).toEqual(['host/docker-container-inspect.txt', 'host/docker-network-inspect.txt'])
  expect(namesIn(outputs)).toEqual(['stopped', 'sidecar', 'lonely', 'onhost', 'api', 'db', 'web'])
  expect(enterable.map(({ name, namespaceFile }) => `${name} ${namespaceFile}`)).toEqual([
    'api /var/run/docker/netns/e5c70024970d',
    'db /var/run/docker/netns/b69c75eb73e4',
    'web /var/run/docker/netns/6c07126820ae',
  ])
})

test('a namespace that is no plain file below /run is not entered', async (ctx) => {
  const hostile = dockerFiles.containers
    .replace('/var/run/docker/netns/e5c70024970d', '/run/../etc/passwd')
    .replace('/var/run/docker/netns/b69c75eb73e4', '/run/x --wdns=/')
    .replaceAll(/"Pid":\d+/g, '"Pid":0')
  pretendPrograms(ctx, { docker }, { ...dockerFiles, containers: hostile })
  expect((await told(machineWith('docker'))).enterable.map(({ name }) => name)).toEqual(['web'])
})

test('never asks Docker or Podman for environment variables, labels or arguments: the templates choose what is printed', async (ctx) => {
  const asked = `${docker}\necho "$*" >> "$FILES/asked"`
  pretendPrograms(ctx, { docker: asked, podman: asked }, dockerFiles)
  const { outputs } = await told(machineWith('docker', 'podman'))
  const inspects = outputs.map(({ command }) => command).filter((command) => command.includes('inspect'))
  expect(inspects).toHaveLength(4)
  for (const command of inspects) {
    expect(command).toContain('--format')
    expect(command).not.toMatch(/json \.\}|Env|\.Config\.|Label|Args|Cmd|Mounts/)
  }
})

test('of LXD’s and Incus’s lists only what is about the network is kept, never user data', async (ctx) => {
  const list = 'case "$1" in network) cat "$FILES/networks";; *) cat "$FILES/list";; esac'
  const files = { list: of('whole/lxc-list.json'), networks: of('lxd/host/lxc-network-list.txt') }
  expect(files.list).toContain('hunter2')
  pretendPrograms(ctx, { lxc: list, incus: list }, files)
  const { outputs, enterable } = await told(machineWith('lxd', 'incus'))
  expect(outputs.map(({ command }) => command)).toEqual([
    'lxc list local: --format json',
    'lxc network list local: --format json',
    'incus list local: --format json',
    'incus network list local: --format json',
  ])
  expect(JSON.stringify(outputs)).not.toMatch(/hunter2|raw\.lxc|cloud-init|"path"/)
  expect(namesIn(outputs)).toEqual(['c1', 'c2', 'off1', 'c1', 'c2', 'off1'])
  expect(enterable.map(({ namespaceFile }) => namespaceFile).slice(0, 2)).toEqual([
    '/proc/1549/ns/net',
    '/proc/1548/ns/net',
  ])
})

test('every command that is run is in the list that people read before it is', async (ctx) => {
  const listed = new Set(collectedOnLinux().flatMap(({ commands }) => commands.map(({ command }) => command)))
  pretendPrograms(
    ctx,
    { docker, podman: docker, virsh, lxc: 'echo "[]"', incus: 'echo "[]"' },
    { ...dockerFiles, ...virshFiles },
  )
  const ran: string[] = []
  const around = machineWith('docker', 'podman', 'lxd', 'incus', 'libvirt')
  const run: RunCommand = async (request) => {
    ran.push(request.command)
    return runCommand(request)
  }
  await askManagers({ run, around })
  const asListed = ran.map((command) =>
    command
      .replace(' -H unix:///var/run/docker.sock', '')
      .replace(/ --no-trunc| \$\(.*$/g, '')
      .replace(/'((?:net-)?(?:dumpxml|dhcp-leases|list)) .*$/, '$1')
      .replace(/(dumpxml|net-dhcp-leases) [\da-f-]{36}$/, '$1')
      .replace(/ system list --all.*$/, ' system list --all'),
  )
  expect(ran.length).toBeGreaterThan(12)
  expect(asListed.filter((command) => !listed.has(command) && !/^virsh.* list/.test(command))).toEqual([])
})

test('what LXD prints that is no list is not kept, whatever is in it', async (ctx) => {
  pretendPrograms(ctx, { lxc: 'echo "{\\"password\\": \\"hunter2\\"}"' })
  const { outputs } = await told(machineWith('lxd'))
  expect(JSON.stringify(outputs)).not.toContain('hunter2')
  expect(outputs[0]?.failure?.sentence).toBe(
    'lxc printed something else than the list that it was asked for: it is not kept',
  )
})

const virsh = `mark=$(printf %s "$4" | grep -o 'switchyard-[0-9a-f-]*' | head -1)
case "$4" in
  "list --all;"*) cat "$FILES/list"; echo "$mark"; echo 6695eb01-f6a4-8304-79aa-97f2502e193f; echo 1c8ae1cb-4c1b-4a3f-93a4-d3e8e2a0c5d1; echo; echo "$mark"; echo dd8fe884-6c02-601e-7551-cca97df1c5df;;
  dumpxml*) cat "$FILES/domain"; echo; echo "$mark"; echo "error: failed to get domain" >&2; exit 1;;
  net-dumpxml*) cat "$FILES/network";;
  net-dhcp*) cat "$FILES/leases";;
esac`
const virshFiles = {
  list: ' Id   Name   State\n-----------------------\n 1    web    running\n -    old    shut off\n\n',
  domain: `${fixtureText('forms/libvirt/virsh-dumpxml_web.txt').replace('</devices>', "</devices>\n  <qemu:commandline>\n    <qemu:env name='TOKEN' value='hunter2'/>\n  </qemu:commandline>")}`,
  network: fixtureText('forms/libvirt/virsh-net-dumpxml_default.txt'),
  leases: fixtureText('forms/libvirt/virsh-net-dhcp-leases_default.txt'),
}

test('libvirt is asked read-only for VMs that run and that are off; of their descriptions only the adapters are kept', async (ctx) => {
  pretendPrograms(ctx, { virsh }, virshFiles)
  const { outputs } = await told(machineWith('libvirt'))
  expect(outputs.map(({ command, failure }) => [command, failure])).toEqual([
    ['virsh -r -c qemu:///system list --all', undefined],
    [
      "virsh -r -c qemu:///system 'dumpxml 6695eb01-f6a4-8304-79aa-97f2502e193f; dumpxml 1c8ae1cb-4c1b-4a3f-93a4-d3e8e2a0c5d1'",
      undefined,
    ],
    ['virsh -r -c qemu:///system net-dumpxml dd8fe884-6c02-601e-7551-cca97df1c5df', undefined],
    ['virsh -r -c qemu:///system net-dhcp-leases dd8fe884-6c02-601e-7551-cca97df1c5df', undefined],
  ])
  expect(JSON.stringify(outputs)).not.toMatch(/hunter2|switchyard-|<disk/)
  expect(outputs[1]?.text).toContain("<target dev='vnet0'/>")
  expect(namesIn(outputs)).toEqual(['web', 'old', 'web'])
})

test.for([
  [
    'docker',
    'docker',
    'permission denied while trying to connect to the Docker daemon socket at unix:///var/run/docker.sock',
    'docker',
  ],
  [
    'lxc',
    'lxd',
    'Error: Get "http://unix.socket/1.0": dial unix /var/lib/lxd/unix.socket: connect: permission denied',
    'lxd',
  ],
  [
    'incus',
    'incus',
    "Error: You don't have the needed permissions to talk to the incus daemon (socket path: /var/lib/incus/unix.socket)",
    'incus-admin',
  ],
  [
    'virsh',
    'libvirt',
    "error: failed to connect to the hypervisor\nerror: Failed to connect socket to '/run/libvirt/libvirt-sock-ro': Permission denied",
    'libvirt',
  ],
] as const)('%s says without rights which group to join, once', async ([program, service, complaint, group], ctx) => {
  pretendPrograms(ctx, { [program]: `echo '${complaint.replaceAll("'", `'\\''`)}' >&2; exit 1` })
  const { outputs } = await told(machineWith(service))
  expect(outputs.map(({ failure }) => failure?.code)).toEqual(['denied'])
  expect(outputs[0]?.failure?.sentence).toContain(`the group ${group},`)
})

test.for([
  [
    'docker',
    'docker',
    'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?',
  ],
  [
    'lxc',
    'lxd',
    'Error: Get "http://unix.socket/1.0": dial unix /var/lib/lxd/unix.socket: connect: connection refused',
  ],
  [
    'virsh',
    'libvirt',
    "error: failed to connect to the hypervisor\nerror: Failed to connect socket to '/run/libvirt/libvirt-sock-ro': Connection refused",
  ],
] as const)('%s whose service does not run is no fault', async ([program, service, complaint], ctx) => {
  pretendPrograms(ctx, { [program]: `echo '${complaint.replaceAll("'", `'\\''`)}' >&2; exit 1` })
  expect((await told(machineWith(service))).outputs).toEqual([])
})

test('a service that hangs is given up and named, and the others are told all the same', async (ctx) => {
  pretendPrograms(ctx, { docker: 'exec sleep 60', virsh }, virshFiles)
  const { outputs } = await told(machineWith('docker', 'libvirt'))
  expect(outputs.flatMap(({ failure }) => failure ?? [])).toEqual([
    { code: 'timeout', sentence: 'docker did not finish within 3 seconds and was stopped' },
  ])
  expect(namesIn(outputs)).toEqual(['web', 'old', 'web'])
})

test('garbage from every program is no exception, and no guest', async (ctx) => {
  const garbage = 'head -c 200000 /dev/urandom'
  pretendPrograms(ctx, { docker: garbage, podman: garbage, lxc: garbage, incus: garbage, virsh: garbage })
  const { outputs, enterable } = await told(machineWith('docker', 'podman', 'lxd', 'incus', 'libvirt'))
  expect(namesIn(outputs)).toEqual([])
  expect(enterable).toEqual([])
})

test('500 containers with names of all kinds are asked in one go and all understood', async (ctx) => {
  const names = Array.from(
    { length: 500 },
    (_, n) => `c${n}${['', '"<b>', '\u202e', ' $(id)', 'x'.repeat(250)][n % 5]}`,
  )
  const lines = names.map((name, n) =>
    JSON.stringify({
      Id: `${n}`.padStart(64, 'a'),
      Name: `/${name}`,
      State: { Status: 'running', Pid: 1000 + n },
      HostConfig: { NetworkMode: 'lab' },
      NetworkSettings: {
        SandboxKey: '',
        Ports: {},
        Networks: { lab: { MacAddress: '', IPAddress: `172.18.${n >> 8}.${n & 255}`, IPPrefixLen: 16 } },
      },
    }),
  )
  const many =
    'case "$*" in *"ps -aq"*) cat "$FILES/ids";; *"network ls"*) :;; *inspect*) echo x >> "$FILES/asked"; cat "$FILES/all";; esac'
  const files = { ids: names.map((_, n) => `${n}`.padStart(64, 'a')).join('\n'), all: lines.join('\n') }
  pretendPrograms(ctx, { docker: many }, files)
  const { outputs, enterable } = await told(machineWith('docker'))
  expect(outputs).toHaveLength(1)
  expect(namesIn(outputs)).toEqual(names)
  expect(enterable).toHaveLength(500)
})
