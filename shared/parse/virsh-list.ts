import type { GuestFact } from '../facts/guest-fact.ts'
import { defineParser } from './parser.ts'
import { readRows } from './read-rows.ts'
import { firstLines } from './text-lines.ts'
import { virshArguments } from './virsh-command.ts'

/** `virsh list --all`: id or `-`, name, state. */
export const virshList = defineParser({
  id: 'virsh-list',
  title: 'virsh list',
  noun: 'list of VMs',
  os: 'linux',
  answersTo: (command) => virshArguments(command, 'list') !== undefined,
  recognise: (text) => firstLines(text).some(({ text }) => HEADING.test(text)),
  parse: (text) =>
    readRows(text, ({ text, number }) => {
      if (HEADING.test(text) || /^-{10,}$/.test(text.trim())) return []
      const [, name, state = ''] = ROW.exec(text) ?? []
      const power = POWERS.get(state)
      if (name === undefined || power === undefined) return undefined
      const fact: GuestFact = {
        kind: 'guest',
        name,
        manager: 'libvirt',
        form: 'virtual-machine',
        power,
        line: number,
      }
      return [fact]
    }),
})

const HEADING = /^\s*Id\s+Name\s+State\s*$/

/** virDomainState in virsh's words. */
const POWERS: ReadonlyMap<string, GuestFact['power']> = new Map([
  ['running', 'running'],
  ['idle', 'running'],
  ['blocked', 'running'],
  ['in shutdown', 'running'],
  ['paused', 'paused'],
  ['pmsuspended', 'saved'],
  ['shut off', 'off'],
  ['crashed', 'off'],
  ['no state', 'unknown'],
])

/** Names may have blanks: the state is one of those above, at the end. */
const ROW = new RegExp(`^\\s*(?:\\d+|-)\\s+(\\S(?:.{0,300}\\S)?)\\s+(${[...POWERS.keys()].join('|')})\\s*$`)
