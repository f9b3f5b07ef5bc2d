import type { Recording } from '../../shared/recording/recording.ts'
import type { CollectOptions } from '../collect/collect-options.ts'
import type { LiveSource } from '../collect/live-source.ts'

/** A Linux laptop with one interface, as `ip address` and `ip neigh` print it; the address' lease runs down. */
export function laptop(address: string, lease = 86_400): Recording {
  return {
    name: 'laptop',
    takenAt: new Date(1_700_000_000_000 + (86_400 - lease) * 1_000).toISOString(),
    machines: [
      {
        id: 'host',
        role: 'host',
        name: 'laptop',
        os: 'linux',
        access: 'local',
        outputs: [
          {
            id: 'host/ip-address.txt',
            command: 'ip address',
            exitCode: 0,
            milliseconds: lease % 10,
            text: [
              '2: eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc fq_codel state UP group default qlen 1000',
              '    link/ether 00:15:5d:00:e5:01 brd ff:ff:ff:ff:ff:ff',
              `    inet ${address}/24 brd 10.0.0.255 scope global dynamic eth0`,
              `       valid_lft ${lease}sec preferred_lft ${lease}sec`,
              '',
            ].join('\n'),
          },
        ],
      },
    ],
  }
}

/** A machine whose looks are given one by one: each collection waits until the test answers it. */
export function pretendMachine() {
  const waiting: { options: CollectOptions; answer: (told: Recording | Error) => void }[] = []
  const watchers = new Set<() => void>()
  const source: LiveSource = {
    collect: (options) =>
      new Promise((resolve, reject) => {
        const end = () => reject(options.signal?.reason)
        options.signal?.addEventListener('abort', end)
        waiting.push({
          options,
          answer: (told) => (told instanceof Error ? reject(told) : resolve(told)),
        })
      }),
    watch: (onChange) => {
      watchers.add(onChange)
      return () => watchers.delete(onChange)
    },
  }
  return {
    source,
    /** How many looks were begun. */
    looks: () => waiting.length,
    /** The look that was begun last. */
    look: () => {
      const last = waiting.at(-1)
      if (last === undefined) throw new Error('nobody looks at the machine')
      return last
    },
    watched: () => watchers.size > 0,
    /** The kernel tells of a change. */
    change: () => {
      for (const watcher of watchers) watcher()
    },
  }
}
