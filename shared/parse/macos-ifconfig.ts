import { commandWords } from './command-words.ts'
import { ifconfigOf, readIfconfig } from './ifconfig-text.ts'
import { defineParser } from './parser.ts'

/** `ifconfig` of macOS and the BSDs. */
export const macosIfconfig = defineParser({
  id: 'macos-ifconfig',
  title: 'ifconfig (macOS, BSD)',
  noun: 'list of interfaces',
  os: 'macos',
  answersTo: (command) => commandWords(command)?.program === 'ifconfig',
  recognise: (text) => ifconfigOf(text) === 'macos',
  parse: readIfconfig,
})
