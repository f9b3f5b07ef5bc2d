import { hasJsonInterfaces, readJsonInterfaces } from './ip-interface-json.ts'
import { asks } from './iproute-command.ts'
import { defineParser } from './parser.ts'

/** `ip -j -d link`. */
export const linuxIpLinkJson = defineParser({
  id: 'linux-ip-link-json',
  title: 'ip -j link',
  noun: 'list of interfaces',
  os: 'linux',
  answersTo: (command) => asks(command, 'ip', 'link'),
  recognise: (text) => hasJsonInterfaces(text, 'link_type'),
  parse: readJsonInterfaces,
})
