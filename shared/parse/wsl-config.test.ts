import { expect, test } from 'vitest'
import { parserOf } from './registry.ts'
import { wslConfig } from './wsl-config.ts'

const settings = (text: string) =>
  wslConfig
    .parse(text, { command: 'type .wslconfig' })
    .facts.flatMap((fact) => (fact.kind === 'wsl-setting' ? [[fact.line, fact.key, fact.value]] : []))

test('what is about the network is read as WSL reads it: in any case, without comments and quotation marks', () => {
  const text = [
    '\ufeff# Settings apply across all Linux distros running on WSL 2',
    '[wsl2] # main',
    'memory=4GB',
    'kernel=C:\\\\temp\\\\myCustomKernel',
    'NetworkingMode = Mirrored   # as the host',
    '  vmSwitch = "LAN # 2"',
    'firewall=',
    '[Experimental]',
    'hostAddressLoopback=true',
    '[other]',
    'dnsTunneling=true',
  ].join('\r\n')
  expect(settings(text)).toEqual([
    [5, 'networkingMode', 'Mirrored'],
    [6, 'vmSwitch', 'LAN # 2'],
    [9, 'hostAddressLoopback', 'true'],
  ])
})

test('in older releases the mode stood among the experimental settings', () => {
  expect(settings('[experimental]\nnetworkingMode=mirrored\n')).toEqual([[2, 'networkingMode', 'mirrored']])
})

test('a section that is none leaves the one before; a file that says nothing has no facts', () => {
  expect(settings('[wsl2]\n[a b]\nnetworkingMode=nat')).toEqual([[3, 'networkingMode', 'nat']])
  expect(settings('')).toEqual([])
  expect(settings(`[wsl2]\n${'='.repeat(10_000)}\n${'a'.repeat(10_000)}=x`)).toEqual([])
})

test('it is known by how it is printed, and when pasted by its sections', () => {
  for (const command of [
    'type %UserProfile%\\.wslconfig',
    'Get-Content $env:USERPROFILE\\.wslconfig',
    'cat /mnt/c/Users/x/.wslconfig',
  ])
    expect(parserOf(command, '', 'windows'), command).toBe(wslConfig)
  expect(parserOf('', '# mine\n[wsl2]\nmemory=8GB\nnetworkingMode=mirrored\n', undefined)).toBe(wslConfig)
  expect(wslConfig.recognise('[Interface]\nAddress = 10.0.0.2/32\n')).toBe(false)
  expect(wslConfig.recognise('[wsl2]\nsome words\n')).toBe(false)
})
