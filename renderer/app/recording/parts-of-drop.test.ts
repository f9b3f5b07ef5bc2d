import { expect, test } from 'vitest'
import { partsOfDrop } from './parts-of-drop.ts'

const parts = (...paths: string[]) =>
  partsOfDrop(paths.map((path) => ({ path, file: new File([], path) }))).map((part) => part.map(({ path }) => path))

test('zips and folders are a recording each, loose files are one together', () => {
  expect(
    parts('a.zip', 'boot-1/host/arp-a.txt', 'arp-a.txt', 'boot-2/host/arp-a.txt', 'b.ZIP', 'ipconfig.txt'),
  ).toEqual([['a.zip'], ['b.ZIP'], ['boot-1/host/arp-a.txt'], ['arp-a.txt', 'ipconfig.txt'], ['boot-2/host/arp-a.txt']])
})

test('a folder of zips is as many recordings', () => {
  expect(parts('kept/a.zip', 'kept/b.zip')).toEqual([['kept/a.zip'], ['kept/b.zip']])
})

test('what one recording’s folder holds stays one recording', () => {
  for (const own of [
    ['host/arp-a.txt', 'guests/web/arp.txt', 'README.md'],
    ['switchyard.json', 'out/1.txt'],
    ['boot-1/host/arp-a.txt', 'boot-2/host/arp-a.txt', 'lan/nas/arp.txt'],
  ])
    expect(parts(...own)).toEqual([own])
})

test('nothing is no recording', () => {
  expect(parts()).toEqual([])
})
