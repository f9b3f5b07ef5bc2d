import { expect, test } from 'vitest'
import { outsideArchive } from './outside-archive.ts'

test('a file in the packed app’s archive is read from beside it, and any other from where it is', () => {
  expect(outsideArchive('/opt/Switchyard/resources/app.asar/node_modules/x/Inter.ttf')).toBe(
    '/opt/Switchyard/resources/app.asar.unpacked/node_modules/x/Inter.ttf',
  )
  expect(outsideArchive('C:\\Switchyard\\resources\\app.asar\\node_modules\\x.ttf')).toBe(
    'C:\\Switchyard\\resources\\app.asar.unpacked\\node_modules\\x.ttf',
  )
  for (const path of ['/home/bob/switchyard/node_modules/x.ttf', '/app.asar.unpacked/x.ttf', '/my-app.asary/x.ttf'])
    expect(outsideArchive(path)).toBe(path)
})
