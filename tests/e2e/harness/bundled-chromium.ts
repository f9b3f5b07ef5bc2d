import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import { root } from '../../../scripts/test/root.ts'
import type { BrowserProgram } from './browser-program.ts'

/**
 * The Chromium that the package @sparticuz/chromium carries, unpacked once for each version of it. It brings its own
 * libraries, so it starts on a bare machine, for any user. Linux on x64 only; elsewhere undefined.
 */
export async function bundledChromium(): Promise<BrowserProgram | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const folder = join(cacheFolder(), `chromium-${packageVersion()}`)
  if (!existsSync(folder)) await unpackTo(folder)
  return {
    name: 'bundled Chromium',
    path: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: writeFontConfiguration(folder) },
  }
}

/** In the checkout, where it may be written; else beside other temporary files, for this run. */
function cacheFolder(): string {
  const wanted = join(root, 'node_modules', '.cache', 'switchyard')
  try {
    mkdirSync(wanted, { recursive: true })
    rmSync(mkdtempSync(join(wanted, 'probe-')), { recursive: true })
    return wanted
  } catch {
    return mkdtempSync(join(tmpdir(), 'switchyard-chromium-'))
  }
}

function packageVersion(): string {
  const manifest = readFileSync(join(root, 'node_modules', '@sparticuz', 'chromium', 'package.json'), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(manifest)).version
}

/** The package unpacks into the temporary folder that the environment names, and finds its libraries by that of AWS. */
async function unpackTo(folder: string): Promise<void> {
  const before = { ...process.env }
  const temporary = mkdtempSync(`${folder}-`)
  process.env['TMPDIR'] = temporary
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs24.x'
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    await chromium.executablePath()
    renameSync(temporary, folder)
  } catch (error) {
    // Another run may have been quicker; its folder is as good.
    await delay(100)
    rmSync(temporary, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
    Object.assign(process.env, before)
  }
}

/** Only the fonts that came along: text is as wide on one machine as on another. */
function writeFontConfiguration(folder: string): string {
  const file = join(folder, 'fonts', 'switchyard.conf')
  const cache = join(folder, 'fonts', 'cache')
  const text = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(folder, 'fonts', 'fonts')}</dir><cachedir>${cache}</cachedir></fontconfig>
`
  if (!existsSync(file)) writeFileSync(file, text)
  return file
}
