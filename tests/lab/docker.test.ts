import { expect, type TestContext, test } from 'vitest'
import { collectLinux } from '../../electron/collect/linux/collect-linux.ts'
import { machineWith, pretendPrograms } from '../../electron/collect/linux/managers/pretend-programs.test-support.ts'
import { buildInventory } from '../../shared/inventory/build-inventory.ts'
import type { Recording } from '../../shared/recording/recording.ts'
import { type Lab, withLab } from '../namespaces/lab.ts'
import { fixtureText } from '../support/fixture-text.ts'
import { askKernel } from './ask-kernel.ts'
import { trialWords } from './disagreements.ts'
import { dockerHost, dockerInhabitants, dockerTrials } from './docker-host.ts'
import { dockerRules } from './docker-rules.ts'
import { predictLab } from './predict-lab.ts'
import { whyNoLab } from './why-no-lab.ts'

const of = (file: string) =>
  fixtureText(`guest-managers/docker/host/${file}`)
    .replaceAll('/var/run/docker', '/run/docker')
    .replaceAll(/"Pid":\d+/g, '"Pid":0')

/** A host on which Docker runs: its client is pretended, with what the real one printed; namespaces, veths and rules are real. */
async function onDockerHost(
  ctx: TestContext,
  use: (lab: Lab, collect: () => Promise<Recording>) => Promise<void>,
): Promise<void> {
  const cannot = whyNoLab({ host: { firewall: 'iptables' } } as Parameters<typeof whyNoLab>[0])
  if (cannot !== undefined) ctx.skip(cannot)
  const docker = `case "$*" in
    *"ps -aq"*) echo ceb09ce3b963;;
    *"network ls"*) echo 31f8b76580e8;;
    *"network inspect"*) cat "$FILES/networks";;
    *inspect*) cat "$FILES/containers";;
  esac`
  const files = { containers: of('docker-container-inspect.txt'), networks: of('docker-network-inspect.txt') }
  pretendPrograms(ctx, { docker }, files)
  await withLab(dockerHost(), (lab) =>
    use(lab, () => collectLinux({ run: lab.run, around: machineWith('docker'), files: [] })),
  )
}

/** The host’s end of a container’s veth, which the kernel tells by its index alone. */
function portOf(recording: Recording, name: string): string | undefined {
  const { machines, segments } = buildInventory(recording, { vendorOf: () => undefined })
  const guest = machines.find((machine) => machine.name.value === name)
  const port = segments.flatMap(({ attachments }) => attachments).find(({ machine }) => machine === guest?.id)?.port
  return machines.flatMap(({ interfaces }) => interfaces).find(({ id }) => id === port)?.name
}

test('the kernel agrees with all that is said of containers behind the rules that Docker writes, looked into or not', {
  timeout: 60_000,
}, async (ctx) => {
  await onDockerHost(ctx, async (lab, collect) => {
    const [inhabitants, trials] = [dockerInhabitants(), dockerTrials()]
    for (const [version, rules] of Object.entries(dockerRules())) {
      await lab.sh(`iptables-restore <<'END'\n${rules}\nEND`)
      // The kernel first: afterwards the host’s neighbour table holds whom it met.
      const kernel = await askKernel(lab, inhabitants, trials)
      expect(kernel).toContain('connected')
      expect(kernel).toContain('ETIMEDOUT')
      const recording = await collect()
      if (process.geteuid?.() === 0)
        expect(recording.machines.map(({ id }) => id)).toEqual(['host', 'guests/api', 'guests/db', 'guests/web'])
      expect(portOf(recording, 'web')).toBe('veth6c07120')
      const hostAlone = { ...recording, machines: recording.machines.slice(0, 1) }
      const outputs = hostAlone.machines.flatMap((host) => host.outputs.filter(({ id }) => !/nft|tables/.test(id)))
      // What a user of the group docker sees: neither containers from inside, nor the host’s rules.
      const withoutRules = { ...hostAlone, machines: hostAlone.machines.map((host) => ({ ...host, outputs })) }
      // Older ones let no container come to another’s published port from another network, which nobody knows without the rules.
      const seenAll = [recording, hostAlone, ...(version === '28' ? [withoutRules] : [])]
      for (const seen of seenAll) {
        const { verdicts } = predictLab(seen, inhabitants, trials)
        const wrong = trials.flatMap((trial, n) => {
          const { verdict, reason } = verdicts[n] ?? {}
          if ((kernel[n] === 'connected') === (verdict === 'reachable')) return []
          return [`${trial.from} → ${trialWords(trial)}: kernel ${kernel[n]}, said ${verdict} (${reason})`]
        })
        expect(wrong, `Docker ${version}, ${seen.machines.flatMap((one) => one.outputs).length} outputs`).toEqual([])
      }
    }
  })
})
