import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { unshareOptions } from './unshare.ts'

let answer: { reason: string | undefined } | undefined

/** Why network namespaces can't be made here, as `skipped: …`; undefined where they can. Tried once a process. */
export function whyNoNamespaces(): string | undefined {
  answer ??= { reason: tryIt() }
  return answer.reason
}

export function canMakeNamespaces(): boolean {
  return whyNoNamespaces() === undefined
}

function tryIt(): string | undefined {
  if (process.platform !== 'linux') return 'skipped: network namespaces exist on Linux only'
  const prelude = readFileSync(new URL('prelude.sh', import.meta.url), 'utf8')
  const script = `${prelude}\nbridge_up br0 10.77.0.1/24\nguest trial br0\noutside lan`
  const tried = spawnSync('unshare', [...unshareOptions, 'sh', '-eu', '-c', script], {
    encoding: 'utf8',
    timeout: 10_000,
    env: { ...process.env, LC_ALL: 'C', PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` },
  })
  if (tried.status === 0) return undefined
  const why = tried.error?.message ?? tried.stderr.split('\n').find((line) => line.trim() !== '') ?? 'no reason given'
  return `skipped: network namespaces can't be made here (${why.trim()})`
}
