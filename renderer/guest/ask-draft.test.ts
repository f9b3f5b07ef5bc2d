import { expect, test } from 'vitest'
import { type AskDraft, firstDraft, wayOf } from './ask-draft.ts'

const offered = { kind: 'ssh', hosts: ['10.0.0.5', 'ccl-vm-1'], system: 'linux' } as const

test('the fields begin with the likeliest address, or with what was agreed to before', () => {
  const draft = firstDraft({ ...offered, hosts: [...offered.hosts] })
  expect(wayOf(draft)).toEqual({ kind: 'ssh', host: '10.0.0.5', system: 'linux' })
  const last = { kind: 'ssh', host: 'ccl-vm-1', user: 'alice', port: 2222, system: 'windows' } as const
  expect(wayOf(firstDraft({ ...offered, hosts: [], last }))).toEqual(last)
})

test('without an address, or with a port that is none, there is no way yet', () => {
  const draft: AskDraft = { kind: 'ssh', host: '', user: '', port: '', system: 'linux' }
  expect(firstDraft({ ...offered, hosts: [] })).toEqual(draft)
  expect(wayOf(draft)).toBeUndefined()
  for (const port of ['0', '65536', 'ssh', '-p'])
    expect(wayOf({ ...draft, host: '10.0.0.5', port }), port).toBeUndefined()
  expect(wayOf({ ...draft, host: ' 10.0.0.5 ', port: ' 22 ', user: ' ' })).toEqual({
    kind: 'ssh',
    host: '10.0.0.5',
    port: 22,
    system: 'linux',
  })
})

test('WSL begins with the first distribution; a credential is no part of a way', () => {
  expect(firstDraft({ kind: 'wsl', distributions: ['Ubuntu', 'Debian'] })).toEqual({
    kind: 'wsl',
    distribution: 'Ubuntu',
  })
  const vm = '5f1c0b0e-93a7-4f5b-9d0e-0a4b6f1c2d3e'
  const draft = firstDraft({ kind: 'powershell-direct', vm })
  expect(draft).toEqual({ kind: 'powershell-direct', vm, user: '' })
  expect(wayOf({ kind: 'powershell-direct', vm, user: 'Administrator' })).toEqual({ kind: 'powershell-direct', vm })
})
