import { spawnSync } from 'node:child_process'
import { unshareOptions } from '../namespaces/unshare.ts'
import { whyNoNamespaces } from '../namespaces/why-no-namespaces.ts'

let answer: { reason: string | undefined } | undefined

/** Why labs can't be built here, as `skipped: …`; undefined where they can. They need namespaces, and nft inside them. */
export function whyNoLab(): string | undefined {
  answer ??= { reason: whyNoNamespaces() ?? whyNoNft() }
  return answer.reason
}

function whyNoNft(): string | undefined {
  const rules = 'table ip nat { chain post { type nat hook postrouting priority srcnat; oifname "x" masquerade; }; }'
  const tried = spawnSync('unshare', [...unshareOptions, 'nft', rules], {
    encoding: 'utf8',
    timeout: 10_000,
    env: { ...process.env, LC_ALL: 'C', PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` },
  })
  if (tried.status === 0) return undefined
  const why = tried.error?.message ?? tried.stderr.split('\n').find((line) => line.trim() !== '') ?? 'no reason given'
  return `skipped: nftables can’t be used in a network namespace here (${why.trim()})`
}
