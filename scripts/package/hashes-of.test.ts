import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { hashesOf } from './hashes-of.ts'

test('installers have their hashes, in the form of sha256sum; what lies beside them has none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'switchyard-hashes-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  expect(hashesOf(folder)).toBe('')
  for (const name of ['Switchyard-0.1.0-linux-x64.deb', 'Switchyard-0.1.0-win-x64.exe', 'builder-debug.yml'])
    writeFileSync(join(folder, name), 'abc')
  // FIPS 180-2, appendix B.1.
  const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
  expect(hashesOf(folder)).toBe(`${abc}  Switchyard-0.1.0-linux-x64.deb\n${abc}  Switchyard-0.1.0-win-x64.exe\n`)
})
