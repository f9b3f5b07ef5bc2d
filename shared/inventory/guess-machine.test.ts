import { describe, expect, test } from 'vitest'
import { fixtureText, sampleText } from '../../tests/support/fixture-text.ts'
import { machineNamed, sampleInventory } from '../../tests/support/sample-inventory.ts'
import { readPasted } from '../parse/read-pasted.ts'
import { piecesByMachine } from './guess-machine.ts'

const inventory = sampleInventory('boot-2')
const idOf = (name: string) => machineNamed(inventory, name).id
const guesses = (text: string) => piecesByMachine(inventory, readPasted(text)).map(({ guess }) => guess)
const inGuest = (file: string) => sampleText(`cc-labs-2/boot-2/guests/ccl-vm-1/${file}`)

describe('which machine printed it', () => {
  test('its own MAC proves it, whatever its prompt calls it', () => {
    const address = inGuest('ip-address_extract.txt')
    const proof = { machine: idOf('ccl-vm-1'), because: 'Its MAC 00:15:5d:00:e5:01 is known.' }
    expect(guesses(address)).toEqual([proof])
    expect(guesses(`me@ubuntu:~$ ip a\n${address}`)).toEqual([proof])
  })

  test('its own address, where no MAC is printed', () => {
    expect(guesses(sampleText('cc-labs-2/boot-2/host/arp-a.txt'))).toEqual([
      { machine: inventory.host, because: 'Its address 192.168.41.97 is known.' },
    ])
  })

  test('its prompt, in any case and with a domain', () => {
    expect(guesses(`me@CCL-VM-1:~$ netstat -r\n${inGuest('netstat-r.txt')}`)).toEqual([
      { machine: idOf('ccl-vm-1'), because: 'Its prompt says CCL-VM-1.' },
    ])
  })

  test('a prompt that nobody is called by names a new machine', () => {
    expect(guesses(`me@nas:~$ netstat -r\n${inGuest('netstat-r.txt')}`)).toEqual([
      { name: 'nas', because: 'Its prompt says nas.' },
    ])
  })

  test('Hyper-V’s cmdlets run on the host', () => {
    expect(guesses(sampleText('cc-labs-2/boot-1/host/Get-VMSwitch.txt'))).toEqual([
      { machine: inventory.host, because: 'Get-VMSwitch is a command of the host.' },
    ])
  })

  test('a routing table alone proves nothing', () => {
    expect(guesses(inGuest('netstat-r.txt'))).toEqual([undefined])
  })
})

describe('several in one paste', () => {
  test('what proves nothing belongs to what was pasted before it', () => {
    const groups = piecesByMachine(inventory, readPasted(inGuest('ip-address_extract.txt') + inGuest('netstat-r.txt')))
    expect(groups).toMatchObject([{ guess: { machine: idOf('ccl-vm-1') } }])
    expect(groups[0]?.pieces.map(({ command }) => command)).toEqual(['ip address', 'netstat -r'])
  })

  test('another address or another prompt is another machine', () => {
    const other = sampleText('cc-labs-2/lan/NYCLNY6X2VBH2/ip-address_extract.txt')
    const text = `${inGuest('netstat-r.txt')}\n${sampleText('cc-labs-2/boot-2/host/arp-a.txt')}\n${other}`
    expect(guesses(text)).toMatchObject([{ machine: inventory.host }, { machine: idOf('NYCLNY6X2VBH2') }])
    const prompted = `me@web:~$ ip r\n${fixtureText('linux-commands/ip-route.txt')}me@db:~$ ip r\n${fixtureText('linux-commands/ip-route.txt')}`
    expect(guesses(prompted).map((guess) => guess?.name)).toEqual(['web', 'db'])
  })
})
