import { z } from 'zod'
import type { GuestFact } from '../facts/guest-fact.ts'
import { sourced } from './source.ts'

/** What a guest is, as the program that runs it tells. */
export const GuestNature = z.object({
  form: z.enum(['container', 'virtual-machine']),
  manager: z.enum(['libvirt', 'docker', 'podman', 'lxd', 'incus', 'wsl', 'hns']).optional(),
  /** It has no network at all, only what a program on the host translates for it, or the host's own addresses (WSL in mirrored mode). */
  without: z
    .discriminatedUnion('how', [
      z.object({ how: z.literal('none') }),
      z.object({ how: z.literal('user-mode'), by: z.string() }),
      z.object({ how: z.literal('mirrored') }),
    ])
    .optional(),
})
export type GuestNature = z.infer<typeof GuestNature>
type Manager = NonNullable<GuestNature['manager']>

export const SourcedNature = sourced(GuestNature)

const MANAGERS: Readonly<Record<Manager, string>> = {
  libvirt: 'libvirt',
  docker: 'Docker',
  podman: 'Podman',
  lxd: 'LXD',
  incus: 'Incus',
  wsl: 'WSL',
  hns: 'Windows',
}

/** As its makers write it. */
export const managerWord = (manager: Manager): string => MANAGERS[manager]

/** What such a guest is called. */
export const formWord = (form: GuestFact['form']): string => (form === 'container' ? 'container' : 'VM')
