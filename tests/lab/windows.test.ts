import { describe, expect, test } from 'vitest'
import { buildInventory } from '../../shared/inventory/build-inventory.ts'
import type { Verdict } from '../../shared/reach/verdict.ts'
import { trialWords } from './disagreements.ts'
import { inhabitantsOf, type Trial, trialsOf } from './inhabitants.ts'
import type { LabSpec } from './lab-spec.ts'
import { plainLab } from './plain-lab.ts'
import { predictLab } from './predict-lab.ts'
import { recordedTwins } from './recorded-twins.ts'
import { type Difference, differenceIn } from './windows-differences.ts'
import { windowsRecording } from './windows-recording.ts'

// The truth is the Linux kernel's (tests/fixtures/lab-twins); a Windows host with the same switches and guests must get
// the same answers, but for what Windows is known to do otherwise.

const twins = recordedTwins()

function predicted<T extends Trial>(spec: LabSpec, trials: readonly T[]): (T & { verdict: Verdict })[] {
  const { verdicts } = predictLab(windowsRecording(spec), inhabitantsOf(spec), trials)
  return trials.flatMap((trial, index) => {
    const verdict = verdicts[index]
    return verdict === undefined ? [] : [{ ...trial, verdict }]
  })
}

const cells = twins.flatMap(({ spec, trials }) =>
  predicted(spec, trials).map(({ verdict, ...cell }) => {
    const agrees = (verdict.verdict === 'reachable') === cell.connected
    return { spec, cell, verdict, agrees, difference: agrees ? undefined : differenceIn(spec, cell, verdict) }
  }),
)

test('every output of every lab’s Windows host is read to its last row', () => {
  for (const { spec } of twins) {
    const { outputs } = buildInventory(windowsRecording(spec), { vendorOf: () => undefined })
    expect(outputs.filter(({ parser, unread }) => parser === undefined || unread.length > 0)).toEqual([])
  }
})

test('where Windows and Linux mean the same, the matrix of a lab is the one that the Linux kernel gave', () => {
  const wrong = cells
    .filter(({ agrees, difference }) => !agrees && difference === undefined)
    .map(
      ({ spec, cell, verdict }) =>
        `seed ${spec.seed}: ${cell.from} → ${cell.to} ${trialWords(cell)} connected: ${cell.connected}, the app says ${verdict.reason}`,
    )
  expect(wrong).toEqual([])
  expect(cells.filter(({ agrees }) => agrees).length).toBeGreaterThan(3_000)
})

test.each<[Difference, number]>([
  ['strong-host', 5],
  ['nat-needs-no-forwarding', 5],
  ['mapping-needs-no-forwarding', 5],
  ['no-nat-between-switches', 0],
])('%s: this difference shows in the labs', (difference, least) => {
  expect(cells.filter((one) => one.difference === difference).length).toBeGreaterThan(least)
})

describe('a plain laptop with a NAT, two Internal, a Private and an External switch', () => {
  const verdictsOf = (forwarding: boolean) => {
    const spec = plainLab({ forwarding })
    const said = predicted(spec, trialsOf(spec))
    return (from: string, to: string, address?: string, port = 7000) =>
      said.find(
        (one) => one.from === from && one.to === to && one.port === port && [undefined, one.address].includes(address),
      )?.verdict
  }
  const off = verdictsOf(false)
  const on = verdictsOf(true)

  test('without forwarding, a guest of an Internal switch reaches the host at its own switch’s address only', () => {
    for (const address of ['10.71.0.1', 'fd00:10:71::1']) expect(off('g10', 'host', address)?.reason).toBe('accepted')
    for (const address of ['10.66.0.2', '10.70.0.1', '10.72.0.1', 'fd00:10:72::1'])
      expect([address, off('g10', 'host', address)?.reason]).toEqual([address, 'strong-host'])
    for (const address of ['10.66.0.2', '10.72.0.1', 'fd00:10:72::1'])
      expect([address, on('g10', 'host', address)?.reason]).toEqual([address, 'accepted'])
  })

  test('guests that a private VLAN keeps apart reach the host, and others through it, but not each other', () => {
    expect(on('g20', 'g21')?.reason).toBe('vlan-mismatch')
    expect(on('g20', 'host', '10.72.0.1')?.reason).toBe('accepted')
    expect(on('g20', 'g10')?.reason).toBe('accepted')
  })

  test('two Internal switches are joined by forwarding, and by nothing else', () => {
    expect(off('g10', 'g20')?.reason).toBe('not-forwarding')
    expect(on('g10', 'g20')?.reason).toBe('accepted')
  })

  test('a NAT leads out without forwarding, a plain Internal switch does not', () => {
    for (const to of ['dev0', 'router', 'inet']) {
      expect(off('g00', to)?.reason).toBe('accepted')
      expect(off('g10', to)?.verdict).not.toBe('reachable')
    }
  })

  test('into a NAT’s network only a mapped port leads', () => {
    expect(off('dev0', 'host', '10.66.0.2', 8000)?.hops.at(-1)?.stack).toContain('g00')
    expect(off('dev0', 'g00')?.verdict).toBe('blocked')
    expect(off('dev0', 'g01')?.verdict).toBe('blocked')
  })

  test('a guest on the External switch is a member of the LAN; one on a Private switch sees its own only', () => {
    for (const to of ['dev0', 'router', 'inet', 'host', 'g41'])
      expect([to, off('g40', to)?.reason]).toEqual([to, 'accepted'])
    expect(off('g30', 'g31')?.reason).toBe('accepted')
    for (const to of ['dev0', 'host', 'g00', 'g10']) expect([to, on('g30', to)?.verdict]).toEqual([to, 'blocked'])
  })

  test.each(['better', 'worse'] as const)(
    'of two ways out the one with the lower sum of metrics is taken: a second one that is %s',
    (secondUplink) => {
      const plain = plainLab({ forwarding: false })
      const spec: LabSpec = { ...plain, host: { ...plain.host, secondUplink } }
      const [asked] = predicted(spec, [{ from: 'g00', to: 'inet', address: '203.0.113.1', port: 7000 }])
      const told = asked?.verdict.hops.map(({ sentence }) => sentence).join('\n')
      expect(asked?.verdict.verdict).toBe('reachable')
      expect(told).toContain(secondUplink === 'better' ? '10.67.0.1' : '10.66.0.1')
    },
  )
})
