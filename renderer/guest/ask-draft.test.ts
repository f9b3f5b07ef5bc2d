import { expect, test } from 'vitest'
import { firstDraft, wayOf } from './ask-draft.ts'

const offered = { kind: 'ssh', hosts: ['10.0.0.5', 'ccl-vm-1'], system: 'linux' } as const

test('the fields begin with the likeliest address, or with what was agreed to before', () => {
  const draft = firstDraft({ ...offered, hosts: [...offered.hosts] })
  expect(wayOf(draft)).toEqual({ kind: 'ssh', host: '10.0.0.5', system: 'linux' })
  const last = { kind: 'ssh', host: 'ccl-vm-1', user: 'alice', port: 2222, system: 'windows' } as const
  expect(wayOf(firstDraft({ ...offered, hosts: [], last }))).toEqual(last)
})

test('without an address, or with a port that is none, there is no way yet', () => {
  const draft = firstDraft({ ...offered, hosts: [] })
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
