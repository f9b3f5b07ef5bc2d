import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, type TestContext } from 'vitest'
import { runCommand } from '../../run-command.ts'
import { askManagers } from './ask-managers.ts'
import type { ToldGuests } from './manager.ts'
import type { Surroundings } from './surroundings.ts'

/** Puts pretend programs (shell scripts) alone on the search path but for the system’s own; the scripts find their files in `$FILES`. */
export function pretendPrograms(
  ctx: TestContext,
  scripts: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>> = {},
): void {
  if (process.platform === 'win32') ctx.skip('skipped: the pretend programs are shell scripts')
  const folder = mkdtempSync(join(tmpdir(), 'switchyard-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  for (const [name, script] of Object.entries(scripts)) {
    writeFileSync(join(folder, name), `#!/bin/sh\nFILES='${folder}'\n${script}\n`)
    chmodSync(join(folder, name), 0o755)
  }
  const path = process.env['PATH']
  process.env['PATH'] = `${folder}:${path}`
  onTestFinished(() => {
    process.env['PATH'] = path
    rmSync(folder, { recursive: true })
  })
}

/** A machine on which the services of these programs have their sockets and stores. */
export function machineWith(...services: readonly ('docker' | 'podman' | 'lxd' | 'incus' | 'libvirt')[]): Surroundings {
  const paths = {
    docker: '/var/run/docker.sock',
    podman: '/var/lib/containers/storage',
    lxd: '/var/lib/lxd/unix.socket',
    incus: '/var/lib/incus/unix.socket',
    libvirt: '/run/libvirt/libvirt-sock-ro',
  }
  const there = new Set(services.map((service) => paths[service]))
  return { exists: (path) => there.has(path), env: {}, home: '/nowhere', isRoot: true }
}

/** What the managers of such a machine tell. */
export function told(around: Surroundings): Promise<ToldGuests> {
  return askManagers({ run: runCommand, around })
}
