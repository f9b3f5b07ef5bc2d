import { commandWords } from './command-words.ts'
import { ifconfigOf, readIfconfig } from './ifconfig-text.ts'
import { defineParser } from './parser.ts'

/** `ifconfig` of net-tools. */
export const linuxIfconfig = defineParser({
  id: 'linux-ifconfig',
  title: 'ifconfig (Linux)',
  noun: 'list of interfaces',
  os: 'linux',
  answersTo: (command) => commandWords(command)?.program === 'ifconfig',
  recognise: (text) => ifconfigOf(text) === 'linux',
  parse: readIfconfig,
})
