import { commandWords } from './command-words.ts'
import { defineParser } from './parser.ts'
import { readRows } from './read-rows.ts'

/** `wsl --list --running --quiet`: a name a line. An old wsl.exe prints sentences instead; whoever joins it knows the names there are. */
export const wslListRunning = defineParser({
  id: 'wsl-list-running',
  title: 'wsl -l --running -q',
  noun: 'list of running WSL distributions',
  os: 'windows',
  answersTo: (command) => {
    const { program, words = [] } = commandWords(command) ?? {}
    const has = (option: RegExp) => words.some((word) => option.test(word))
    return program === 'wsl' && has(/^(?:-l|--list)$/) && has(/^--running$/) && has(/^(?:-q|--quiet)$/)
  },
  // Bare names are anything's.
  recognise: () => false,
  parse: (text) =>
    readRows(text.replaceAll('\0', ''), ({ text: name, number }) => [
      { kind: 'wsl-running', name: name.trim(), line: number },
    ]),
})
