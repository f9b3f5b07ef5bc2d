import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { arch, platform } from 'node:os'
import { join } from 'node:path'
import { binaryPath, type Electron } from './find-electron.ts'
import { showGrowth } from './show-growth.ts'

/** The probe waits so long for the first answer of the host: an unreachable one must not keep anybody waiting. */
const PROBE = 2_000

/**
 * Asks the download host for one answer, and only then lets Electron's own installer fetch the binary (about 110 MB,
 * once; it checks its checksum). Gives the binary, or why it can't be had.
 */
export async function downloadElectron(
  { package: folder, version }: Extract<Electron, { kind: 'to-download' }>,
  say: (line: string) => void,
): Promise<Electron> {
  const address = downloadAddress(version)
  const because = await whyUnreachable(address, PROBE)
  if (because !== undefined) return { kind: 'none', because }
  say(`Downloading Electron ${version} from ${new URL(address).host} (once) …`)
  const hidden = showGrowth(say)
  const worked = await install(folder, hidden.cache)
  hidden.end()
  const path = binaryPath(folder)
  if (worked && path !== undefined && existsSync(path)) return { kind: 'there', path }
  return { kind: 'none', because: 'the download of Electron failed' }
}

/** As @electron/get makes it, with the mirror that the environment may name. */
export function downloadAddress(version: string, env: NodeJS.ProcessEnv = process.env): string {
  const mirror =
    env['npm_config_electron_mirror'] ??
    env['ELECTRON_MIRROR'] ??
    'https://github.com/electron/electron/releases/download/'
  return `${mirror}v${version}/electron-v${version}-${platform()}-${arch()}.zip`
}

/** Undefined where the host answers within `milliseconds` that it has the file. */
export async function whyUnreachable(address: string, milliseconds: number): Promise<string | undefined> {
  const host = URL.canParse(address) ? new URL(address).host : address
  try {
    const options: RequestInit = { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(milliseconds) }
    const { status } = await fetch(address, options)
    return status < 400 ? undefined : `Electron can't be downloaded: ${host} answers ${status}`
  } catch {
    return `Electron is not downloaded, and ${host} can't be reached`
  }
}

function install(folder: string, cache: string | undefined): Promise<boolean> {
  const env = {
    ...process.env,
    ELECTRON_GET_NO_PROGRESS: '1',
    ...(cache === undefined ? {} : { TMPDIR: cache, TEMP: cache }),
  }
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', env })
    child.on('error', () => resolve(false))
    child.on('exit', (code) => resolve(code === 0))
  })
}
