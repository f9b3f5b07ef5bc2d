import { interfaceHeadings, readIpInterfaces } from './ip-interface-text.ts'
import { asks } from './iproute-command.ts'
import { defineParser } from './parser.ts'

/** `ip link`. */
export const linuxIpLink = defineParser({
  id: 'linux-ip-link',
  title: 'ip link',
  noun: 'list of interfaces',
  os: 'linux',
  answersTo: (command) => asks(command, 'ip', 'link'),
  recognise: (text) => interfaceHeadings(text).length > 0,
  parse: readIpInterfaces,
})
