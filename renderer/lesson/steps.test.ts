import { describe, expect, test } from 'vitest'
import type { Inventory } from '../../shared/inventory/inventory.ts'
import { mac } from '../../shared/net/mac.ts'
import { sampleInventory } from '../../tests/support/sample-inventory.ts'
import { isThere } from '../app/let-go.ts'
import { analyse } from '../state/analysis.ts'
import { nodesOfLights } from './nodes-of-lights.ts'
import type { Sentence, Step, Told } from './step.ts'
import { steps } from './steps.ts'

const moments = { first: sampleInventory('boot-1'), last: sampleInventory('boot-2') }

const toldOf = (step: Step, of = moments): Told =>
  step.moment === 'last' ? step.tell(of.last, of.first) : step.tell(of.first, of.last)

function sentencesOf({ paragraphs, ask }: Told): Sentence[] {
  const answers = 'choices' in ask ? ask.choices.flatMap(({ because }) => because) : ask.because
  return [...paragraphs.flat(), ...answers]
}

const falseOnes = (told: Told) => sentencesOf(told).flatMap((one) => ('holds' in one && !one.holds ? [one.text] : []))

test('there are ten steps, each of its own', () => {
  expect(new Set(steps.map(({ id }) => id)).size).toBe(10)
})

describe.each(steps)('$title', (step) => {
  const told = toldOf(step)

  test('everything that it says of the sample is so', () => {
    expect(falseOnes(told)).toEqual([])
    expect(sentencesOf(told).filter((one) => 'holds' in one).length).toBeGreaterThan(1)
  })

  test('what it says of the world has its source, and no sentence has a hole', () => {
    for (const one of sentencesOf(told)) {
      expect(one.text).toMatch(/[.:]$/)
      expect(one.text).not.toMatch(/undefined|null|\bNaN\b|: \.| {2}/)
      if ('source' in one) expect(one.source).toMatch(/^Switchyard$|RFC \d+|IEEE|Microsoft/)
    }
  })

  test('it asks one thing, and one answer is right', () => {
    if ('choices' in told.ask) {
      expect(told.ask.choices.filter(({ right }) => right === true)).toHaveLength(1)
      expect(told.ask.choices).toHaveLength(3)
    } else expect(isThere(told.ask.click, moments[step.moment])).toBe(true)
  })

  test('what it lights up is drawn, and is not everything; what is to be clicked is not lit alone', () => {
    const { picture } = analyse(moments[step.moment])
    if (!('now' in picture)) throw new Error('the sample is drawn at once')
    const { scene } = picture.now
    const lit = nodesOfLights(scene, told.lights)
    expect(lit).toHaveLength(told.lights.length)
    expect(lit.length).toBeLessThan(scene.nodes.length)
    if ('click' in told.ask) {
      expect(lit).toContain(nodesOfLights(scene, [told.ask.click])[0])
      expect(lit.length).toBeGreaterThan(3)
    }
  })

  test('what it opens beside the picture is there', () => {
    const { shows } = told
    if (shows === undefined) return
    const subjects =
      'subject' in shows
        ? [shows.subject]
        : [shows.question.from, shows.question.to].map((id) => ({ kind: 'machine', id }) as const)
    for (const subject of subjects) expect(isThere(subject, moments[step.moment])).toBe(true)
  })

  test('on another network it would be found out: some sentence is false there', () => {
    const told = others.flatMap(([, doctor]) => {
      try {
        return [falseOnes(toldOf(step, { first: moments.first, last: doctor(structuredClone(moments.last)) }))]
      } catch {
        return []
      }
    })
    expect(told.flat().length).toBeGreaterThan(0)
  })
})

/** Networks that are otherwise: what the lesson says of the sample must not be so on all of them. */
const others: readonly [string, (inventory: Inventory) => Inventory][] = [
  [
    'every card has another MAC',
    (inventory) => {
      for (const [at, one] of inventory.machines.flatMap(({ interfaces }) => interfaces).entries())
        if (one.mac) one.mac.value = mac(`02:00:00:00:00:${at.toString(16).padStart(2, '0')}`)
      return inventory
    },
  ],
  [
    'the guests have no gateway, and are off',
    (inventory) => {
      for (const machine of inventory.machines.filter(({ kind }) => kind === 'guest')) {
        machine.routes = machine.routes.filter(({ gateway }) => gateway === null)
        if (machine.power) machine.power.value = 'off'
      }
      return inventory
    },
  ],
  [
    'the Default Switch is as it was before the reboot, and somebody was on every guest',
    (inventory) => {
      const before = moments.first.segments.find(({ defaultSwitch }) => defaultSwitch)
      for (const one of inventory.segments) if (one.defaultSwitch && before) one.prefixes = before.prefixes
      for (const machine of inventory.machines) {
        if (machine.id !== inventory.machines.find(({ observed, kind }) => kind === 'guest' && !observed)?.id) continue
        machine.routesRecorded = true
      }
      return inventory
    },
  ],
  [
    'nobody gave himself an address: they were given by hand',
    (inventory) => {
      for (const { addresses } of inventory.machines.flatMap(({ interfaces }) => interfaces))
        for (const { assigned } of addresses) if (assigned) assigned.by = 'manual'
      return inventory
    },
  ],
]
