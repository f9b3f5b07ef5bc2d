import { commandWords } from './command-words.ts'
import { hasKernelRoutes, readKernelRoutes } from './kernel-route-rows.ts'
import { defineParser } from './parser.ts'

/** `route`, `route -n`, `route -vn`, `route -A inet6` of net-tools. */
export const linuxRoute = defineParser({
  id: 'linux-route',
  title: 'route (Linux)',
  noun: 'routing table',
  os: 'linux',
  answersTo: (command) => {
    const { program, words = [] } = commandWords(command) ?? {}
    return program === 'route' && words.every((word) => word.startsWith('-') || /^inet6?$/.test(word))
  },
  recognise: hasKernelRoutes,
  parse: readKernelRoutes,
})
