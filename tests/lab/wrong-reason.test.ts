import { expect, test } from 'vitest'
import { address } from '../../shared/net/address.ts'
import type { ReasonCode } from '../../shared/reach/reason.ts'
import type { Verdict } from '../../shared/reach/verdict.ts'
import type { LabSpec } from './lab-spec.ts'
import { plainLab } from './plain-lab.ts'
import { wrongReason } from './wrong-reason.ts'

/** What is wrong with a reason for g10 → g11, both on one Internal switch, where the kernel let it fail. */
function wrong(
  spec: LabSpec,
  reason: ReasonCode,
  [from, to, of]: readonly [string, string, string] = ['g10', 'g11', '10.71.0.111'],
) {
  const trial = { from, to, address: of, port: 7000 }
  const nothing = { blocks: [], hops: [], replyHops: [], assumptions: [], remedies: [], sentence: '' }
  const verdict: Verdict = { from, to, address: address(of), protocol: 'tcp', verdict: 'blocked', reason, ...nothing }
  return wrongReason(spec, { trial, kernel: 'ETIMEDOUT', agrees: true, verdict })
}

const lab = plainLab({ forwarding: true })
const withFault = (fault: 'drops' | 'port-down'): LabSpec => ({
  ...lab,
  guests: lab.guests.map((guest) => (guest.name === 'g11' ? { ...guest, fault } : guest)),
})

test('the one broken thing must be named, by its own code', () => {
  expect(wrong(withFault('drops'), 'input-filter-deny')).toBeUndefined()
  expect(wrong(withFault('drops'), 'no-route')).toContain('g11 drops')
  expect(wrong(withFault('port-down'), 'input-filter-deny')).toContain('g11 port-down')
})

test('settings of the host are broken things as well', () => {
  const across = ['g00', 'g10', '10.71.0.110'] as const
  expect(wrong(plainLab({ forwarding: false }), 'not-forwarding', across)).toBeUndefined()
  expect(wrong(plainLab({ forwarding: false }), 'no-route', across)).toContain('forwarding off')
  const dropping: LabSpec = { ...lab, host: { ...lab.host, forwardPolicy: 'drop' } }
  expect(wrong(dropping, 'not-forwarding', across)).toContain('policy drop')
})

test('where two things are broken, neither is asked for', () => {
  const both = withFault('drops')
  expect(wrong({ ...both, guests: both.guests.map((one) => ({ ...one, isolated: true })) }, 'no-route')).toBeUndefined()
})
