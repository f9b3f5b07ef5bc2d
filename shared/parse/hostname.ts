import { commandWords } from './command-words.ts'
import { defineParser } from './parser.ts'
import { readRows } from './read-rows.ts'

/** `hostname`. One word has no shape: it is understood only where the command is named. */
export const hostname = defineParser({
  id: 'hostname',
  title: 'hostname',
  noun: 'host name',
  os: 'any',
  answersTo: (command) => {
    const { program, words = [] } = commandWords(command) ?? {}
    return program === 'hostname' && words.every((word) => /^-(?:s|f|-short|-fqdn|-long)$/.test(word))
  },
  recognise: () => false,
  parse: (text) => {
    let known = false
    return readRows(text, (line) => {
      const name = line.text.trim()
      if (known || !/^[^\s<>|"]{1,253}$/.test(name)) return undefined
      known = true
      return [{ kind: 'host-name', name, line: line.number }]
    })
  },
})
