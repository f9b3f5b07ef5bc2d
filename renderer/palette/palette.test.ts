import { describe, expect, test } from 'vitest'
import { labInventory } from '../../shared/diagram/lab-inventory.fixture.ts'
import type { Inventory } from '../../shared/inventory/inventory.ts'
import { buildTopology } from '../../shared/topology/build-topology.ts'
import { sampleInventory } from '../../tests/support/sample-inventory.ts'
import { createSearch } from './create-search.ts'
import { pretendWindow } from './pretend-window.test-support.ts'
import { score } from './score.ts'
import { typedQuestion } from './typed-question.ts'
import { windowEntries } from './window-entries.ts'

const sample = sampleInventory('boot-2')

function windowOn(inventory: Inventory) {
  const context = pretendWindow()
  const search = createSearch(
    windowEntries(context),
    { inventory, topology: buildTopology(inventory) },
    () => undefined,
  )
  const names = (typed: string) => search(typed).map(({ kind, name }) => `${kind}: ${name}`)
  const run = async (typed: string) => search(typed)[0]?.run(context)
  return { ...context, search, names, run }
}

describe('what is typed into the palette finds', () => {
  const { names } = windowOn(sample)

  test('an exact address first, whatever else begins with it; then what can be asked about it', () => {
    expect(names('10.0.0.1').slice(0, 4)).toEqual([
      'address: 10.0.0.1',
      'question: Ask from 10.0.0.1 …',
      'question: Ask … to 10.0.0.1',
      'route: Which route of CC-Labs-2 leads to 10.0.0.1?',
    ])
    expect(names('10.0.0.1')).toContain('address: 10.0.0.128')
  })

  test('a machine by its whole name, a part, or letters of it', () => {
    for (const typed of ['ccl-vm-1', 'CCL', 'vm-1', 'ccv1']) expect(names(typed)[0]).toBe('machine: ccl-vm-1')
  })

  test('a MAC however it is written, and only a MAC', () => {
    for (const typed of ['00:15:5d:00:e5:01', '00-15-5D-00-E5-01', '00155D00E501'])
      expect(names(typed)[0]).toBe('MAC: 00:15:5d:00:e5:01')
  })

  test('a switch, an interface, an action by another word for it, a theme', () => {
    expect(names('default sw')[0]).toBe('switch: Default Switch')
    expect(names('wifi0')[0]).toBe('interface: wifi0')
    expect(names('shortcuts')[0]).toBe('action: Every key')
    expect(names('dark')[0]).toBe('action: Theme: dark')
  })

  test('an address of the internet can be asked about, though nobody here has it', () => {
    expect(names('8.8.4.4')).toEqual([
      'question: Ask from 8.8.4.4 …',
      'question: Ask … to 8.8.4.4',
      'route: Which route of CC-Labs-2 leads to 8.8.4.4?',
    ])
  })

  test('nothing for what is not there; everything that can be done for nothing typed', () => {
    expect(names('qqqq')).toEqual([])
    expect(names('')[0]).toBe('action: Topology')
    expect(names('')).toContain('machine: ccl-vm-1')
  })
})

describe('a question as it is typed', () => {
  test('names two machines, and with what is knocked', () => {
    expect(typedQuestion('ccl-vm-1 to internet')).toEqual({ from: 'ccl-vm-1', to: 'internet' })
    expect(typedQuestion('can 10.0.0.63 reach ccl-vm-1 tcp 443?')).toEqual({
      from: '10.0.0.63',
      to: 'ccl-vm-1',
      protocol: 'tcp',
      port: 443,
    })
    expect(typedQuestion('a -> b udp')).toEqual({ from: 'a', to: 'b', protocol: 'udp', port: 53 })
    expect(typedQuestion('tomorrow')).toBeUndefined()
  })

  test('is asked, with the address where one was typed', async () => {
    const { run, stores } = windowOn(sample)
    await run('ccl-vm-1 to the internet')
    expect(stores.question.getState().question).toMatchObject({ from: 'guests/ccl-vm-1', to: 'internet' })
    await run('nyc to 192.168.41.109 tcp 22')
    expect(stores.question.getState().question).toMatchObject({
      from: 'lan/NYCLNY6X2VBH2',
      address: '192.168.41.109',
      protocol: 'tcp',
      port: 22,
    })
  })

  test('half typed, it offers everybody but who asks', () => {
    const { names } = windowOn(sample)
    expect(names('ccl-vm-1 to ')).toContain('question: Can ccl-vm-1 reach CC-Labs-2?')
    expect(names('ccl-vm-1 to ')).not.toContain('question: Can ccl-vm-1 reach ccl-vm-1?')
  })
})

test('what is chosen is opened: a machine, the addresses of one, the route to an address', async () => {
  const { run, search, stores } = windowOn(sample)
  await run('primary')
  expect(stores.selection.getState().subject).toEqual({ kind: 'machine', id: 'guests/primary' })
  await run('192.168.41.109')
  expect(stores.selection.getState()).toMatchObject({ subject: { id: 'guests/ccl-vm-1' }, tab: 'addresses' })
  await search('8.8.8.8')
    .find(({ kind }) => kind === 'route')
    ?.run({ stores, acts: windowOn(sample).acts })
  expect(stores.selection.getState()).toMatchObject({ tab: 'routes', probed: '8.8.8.8' })
})

test('hostile names are words like others', () => {
  const { names } = windowOn(
    labInventory({ guests: 3, devices: 1, names: (i) => ['<b>(.*)</b>', '\u202eabc', '[a-'][i] ?? '' }),
  )
  expect(names('<b>(.')[0]).toBe('machine: <b>(.*)</b>')
  expect(names('[a-')[0]).toBe('machine: [a-')
})

test('exact before beginning before word before part before scattered letters', () => {
  const points = ['vm', 'vm-1', 'a-vm', 'avm', 'v-m'].map((text) => score(text, 'vm'))
  expect(points).toEqual(points.toSorted((a, b) => b - a))
  expect(new Set(points).size).toBe(points.length)
  expect(score('nothing of it', 'vm')).toBe(0)
})
