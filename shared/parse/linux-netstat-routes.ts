import { commandWords } from './command-words.ts'
import { hasKernelRoutes, readKernelRoutes } from './kernel-route-rows.ts'
import { defineParser } from './parser.ts'

/** `netstat -r`, `netstat -rn`, `netstat -rne` of net-tools. */
export const linuxNetstatRoutes = defineParser({
  id: 'linux-netstat-routes',
  title: 'netstat -r (Linux)',
  noun: 'routing table',
  os: 'linux',
  answersTo: (command) => {
    const { program, words = [] } = commandWords(command) ?? {}
    return program === 'netstat' && words.some((word) => /^-[a-z]*r/.test(word) || word === '--route')
  },
  recognise: hasKernelRoutes,
  parse: readKernelRoutes,
})
