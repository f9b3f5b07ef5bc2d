import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createServer as createSilent } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { downloadAddress, whyUnreachable } from './download-electron.ts'
import { findElectron } from './find-electron.ts'

function checkout(unpacked: boolean): string {
  const root = mkdtempSync(join(tmpdir(), 'switchyard-checkout-'))
  const folder = join(root, 'node_modules', 'electron')
  mkdirSync(join(folder, 'dist'), { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"version":"45.0.0"}')
  if (unpacked) {
    writeFileSync(join(folder, 'path.txt'), 'electron')
    writeFileSync(join(folder, 'dist', 'electron'), '')
    chmodSync(join(folder, 'dist', 'electron'), 0o755)
  }
  return root
}

const asUser = () => vi.spyOn(process, 'platform', 'get').mockReturnValue('win32')

test('on Linux without a display there is no use for Electron', () => {
  vi.spyOn(process, 'platform', 'get').mockReturnValue('linux')
  expect(findElectron(checkout(true), {})).toEqual({ kind: 'none', because: 'there is no display' })
  vi.restoreAllMocks()
})

test('as root on Linux Electron is not run without its sandbox', () => {
  vi.spyOn(process, 'platform', 'get').mockReturnValue('linux')
  vi.spyOn(process, 'getuid').mockReturnValue(0)
  expect(findElectron(checkout(true), { DISPLAY: ':0' })).toMatchObject({
    kind: 'none',
    because: expect.stringContaining('root'),
  })
  vi.restoreAllMocks()
})

test('an unpacked binary is used, and a missing one is to be downloaded', () => {
  asUser()
  const root = checkout(true)
  expect(findElectron(root, {})).toEqual({
    kind: 'there',
    path: join(root, 'node_modules', 'electron', 'dist', 'electron'),
  })
  expect(findElectron(checkout(false), {})).toMatchObject({ kind: 'to-download', version: '45.0.0' })
  vi.restoreAllMocks()
})

test('a mirror that the environment names is asked instead of GitHub', () => {
  expect(downloadAddress('45.0.0', {})).toMatch(
    /^https:\/\/github\.com\/electron\/electron\/releases\/download\/v45\.0\.0\/electron-v45\.0\.0-/,
  )
  expect(downloadAddress('45.0.0', { ELECTRON_MIRROR: 'http://127.0.0.1:1/' })).toMatch(/^http:\/\/127\.0\.0\.1:1\/v45/)
})

async function listening(server: ReturnType<typeof createSilent>): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  return `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}/`
}

test('a host that answers, one that lacks the file, one that says nothing, and none at all are told apart', async () => {
  const answering = createServer((request, response) => response.writeHead(request.url === '/there' ? 302 : 404).end())
  const silent = createSilent(() => undefined)
  const [address, mute] = [await listening(answering), await listening(silent)]
  expect(await whyUnreachable(`${address}there`, 1_000)).toBeUndefined()
  expect(await whyUnreachable(`${address}gone`, 1_000)).toContain('answers 404')
  expect(await whyUnreachable(mute, 100)).toContain("can't be reached")
  expect(await whyUnreachable('http://127.0.0.1:1/', 1_000)).toContain("can't be reached")
  answering.closeAllConnections()
  answering.close()
  silent.close()
})
