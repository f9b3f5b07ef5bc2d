import type { ReadMachine } from '../parse/read-recording.ts'
import type { Machine } from './inventory.ts'
import { factsOf, seenAt } from './seen.ts'
import { wholeOutputs } from './windows-lists.ts'

/** Group policy “Turn off multicast name resolution”: 0 is off, and where nothing is set it is on. */
const POLICY = /SOFTWARE\\Policies\\Microsoft\\Windows NT\\DNSClient\b/i

export const LLMNR = 'LLMNR (asking everybody for names)'

/** Whether a Windows machine asks everybody for names, where its registry was looked into: that nothing is set there is an answer. */
export function nameAsking(read: ReadMachine): Machine['settings'] {
  const [asked] = wholeOutputs(read, 'windows-reg-query').filter(({ output }) => POLICY.test(output.command))
  if (asked === undefined) return []
  const set = factsOf(read, 'registry-value').find(
    ({ fact }) => POLICY.test(fact.key) && fact.name.toLowerCase() === 'enablemulticast',
  )
  return [
    {
      key: LLMNR,
      value: set?.fact.value === '0' ? 'off, by policy' : 'on: no policy turns it off',
      sources: [set?.source ?? seenAt(read, asked, { line: 1 })],
    },
  ]
}
