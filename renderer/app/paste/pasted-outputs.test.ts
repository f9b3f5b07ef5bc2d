import { expect, test } from 'vitest'
import { piecesByMachine } from '../../../shared/inventory/guess-machine.ts'
import { readPasted } from '../../../shared/parse/read-pasted.ts'
import { sampleText } from '../../../tests/support/fixture-text.ts'
import { sampleInventory } from '../../../tests/support/sample-inventory.ts'
import { looksLike, pieceWords } from './looks-like.ts'
import { firstChoice, isChosen, NEW, pastedOutputs, recordedBefore } from './pasted-outputs.ts'

const inventory = sampleInventory('boot-2')
const guest = (file: string) => sampleText(`cc-labs-2/boot-2/guests/ccl-vm-1/${file}`)
const groupsOf = (text: string) => piecesByMachine(inventory, readPasted(text))

test('the host’s own output takes the place of what was recorded of it', () => {
  const [group] = groupsOf(sampleText('cc-labs-2/boot-2/host/arp-a.txt'))
  if (group === undefined) throw new Error('nothing was read')
  const choice = firstChoice(group, inventory)
  expect(choice.id).toBe(inventory.host)
  expect(pastedOutputs(inventory, choice, group.pieces)).toMatchObject([
    { machine: { id: inventory.host, role: 'host' }, command: 'arp -a', replaces: 'host/arp-a.txt' },
  ])
  const [piece] = group.pieces
  const elsewhere = { ...choice, id: 'guests/ccl-vm-1' }
  expect(piece && recordedBefore(inventory, elsewhere, piece)).toBeUndefined()
})

test('a machine that nobody knows is a new one under its own name, and what no parser knows is left out', () => {
  const [group] = groupsOf(`me@nas:~$ arp\n${guest('arp.txt')}me@nas:~$ ls\nnotes\nme@nas:~$ `)
  if (group === undefined) throw new Error('nothing was read')
  const choice = firstChoice(group, inventory)
  expect(choice).toEqual({ id: NEW, name: 'nas', role: 'lan-device' })
  expect(pastedOutputs(inventory, choice, group.pieces).map(({ machine, command }) => [machine, command])).toEqual([
    [{ role: 'lan-device', name: 'nas' }, 'arp'],
  ])
  expect(looksLike(group.pieces)).toBe('This looks like arp from Linux: which machine?')
  expect(group.pieces.map(pieceWords)).toEqual([
    '1 fact read, every row understood',
    'Switchyard does not read this command, so it is left out.',
  ])
})

test('without a proof somebody must choose; with nothing on show it is the host', () => {
  const [group] = groupsOf(guest('netstat-r.txt'))
  if (group === undefined) throw new Error('nothing was read')
  expect(isChosen(firstChoice(group, inventory))).toBe(false)
  expect(firstChoice(group, undefined)).toMatchObject({ id: NEW, role: 'host' })
  expect(isChosen({ id: NEW, name: ' ', role: 'guest' })).toBe(false)
})

test('the shell’s refusal of a command is quoted', () => {
  const [piece] = readPasted('me@db:~$ ip a\nbash: ip: command not found\n')
  expect(piece && pieceWords(piece)).toBe('This is not what ip a prints: “bash: ip: command not found”.')
})
